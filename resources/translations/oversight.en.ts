<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>oversight</name>
    <message numerus="yes">
        <source>%n older backup(s) went.</source>
        <translation>
            <numerusform>%n older backup went.</numerusform>
            <numerusform>%n older backups went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s)</source>
        <translation>
            <numerusform>No backup for %n day</numerusform>
            <numerusform>No backup for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The screen locks after %n minute(s) without a key</source>
        <translation>
            <numerusform>The screen locks after %n minute without a key</numerusform>
            <numerusform>The screen locks after %n minutes without a key</numerusform>
        </translation>
    </message>
</context>
</TS>
