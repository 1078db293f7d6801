<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>kit</name>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>Ungefär %n minut kvar</numerusform>
            <numerusform>Ungefär %n minuter kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left</source>
        <translation>
            <numerusform>Ungefär %n sekund kvar</numerusform>
            <numerusform>Ungefär %n sekunder kvar</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this panel</source>
        <translation>Stäng panelen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
</TS>
