<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>to-do</name>
    <message numerus="yes">
        <source>%n left the list: the last day is over</source>
        <translation>
            <numerusform>%n left the list: the last day is over</numerusform>
            <numerusform>%n left the list: the last day is over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s) for such a time</source>
        <translation>
            <numerusform>%n waits for such a time</numerusform>
            <numerusform>%n wait for such a time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
