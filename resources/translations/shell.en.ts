<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>shell</name>
    <message numerus="yes">
        <source>{room}, %n waiting</source>
        <translation>
            <numerusform>{room}, %n waiting</numerusform>
            <numerusform>{room}, %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s)</source>
        <translation>
            <numerusform>Try again in %n second</numerusform>
            <numerusform>Try again in %n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
