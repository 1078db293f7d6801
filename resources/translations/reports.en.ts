<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>reports</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n percentage point(s) more</source>
        <translation>
            <numerusform>%n percentage point more</numerusform>
            <numerusform>%n percentage points more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n percentage point(s) less</source>
        <translation>
            <numerusform>%n percentage point less</numerusform>
            <numerusform>%n percentage points less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) longer</source>
        <translation>
            <numerusform>%n minute longer</numerusform>
            <numerusform>%n minutes longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) shorter</source>
        <translation>
            <numerusform>%n minute shorter</numerusform>
            <numerusform>%n minutes shorter</numerusform>
        </translation>
    </message>
</context>
</TS>
