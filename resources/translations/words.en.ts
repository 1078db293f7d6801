<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>errors</name>
    <message numerus="yes">
        <source>The name, the password or the code does not fit. Try again in %n second(s).</source>
        <translation>
            <numerusform>The name, the password or the code does not fit. Try again in %n second.</numerusform>
            <numerusform>The name, the password or the code does not fit. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>family</name>
    <message numerus="yes">
        <source>%n minute(s) longer</source>
        <translation>
            <numerusform>%n minute longer</numerusform>
            <numerusform>%n minutes longer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guarded</name>
    <message numerus="yes">
        <source>%n left</source>
        <comment>letters</comment>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <comment>letters</comment>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>locks</name>
    <message numerus="yes">
        <source>The screen locks in %n second(s).</source>
        <translation>
            <numerusform>The screen locks in %n second.</numerusform>
            <numerusform>The screen locks in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>locks after %n min</source>
        <translation>
            <numerusform>locks after %n min</numerusform>
            <numerusform>locks after %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minute(s) without a key.</source>
        <translation>
            <numerusform>Locked after %n minute without a key.</numerusform>
            <numerusform>Locked after %n minutes without a key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>verdicts</name>
    <message numerus="yes">
        <source>The clinic was restored from a backup on {day}. %n later entry(ies) were lost.</source>
        <translation>
            <numerusform>The clinic was restored from a backup on {day}. %n later entry was lost.</numerusform>
            <numerusform>The clinic was restored from a backup on {day}. %n later entries were lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n come(s) already. It cannot hold fewer.</source>
        <comment>people in a group</comment>
        <translation>
            <numerusform>%n comes already. It cannot hold fewer.</numerusform>
            <numerusform>%n come already. It cannot hold fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) held for callers</source>
        <translation>
            <numerusform>%n place held for a caller</numerusform>
            <numerusform>%n places held for callers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) left</source>
        <translation>
            <numerusform>%n place left</numerusform>
            <numerusform>%n places left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come(s) already, and places are held for callers. It cannot hold fewer.</source>
        <comment>people in a group</comment>
        <translation>
            <numerusform>%n comes already, and places are held for callers. It cannot hold fewer.</numerusform>
            <numerusform>%n come already, and places are held for callers. It cannot hold fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more than there is room for</source>
        <translation>
            <numerusform>%n more than there is room for</numerusform>
            <numerusform>%n more than there is room for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) held, none left</source>
        <translation>
            <numerusform>%n place held, none left</numerusform>
            <numerusform>%n places held, none left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s)</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s)</source>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <comment>of the log</comment>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
</TS>
