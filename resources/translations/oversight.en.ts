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
        <source>No backup has been made for %n day(s). Connect the drive, then back up on the Security page.</source>
        <translation>
            <numerusform>No backup has been made for %n day. Connect the drive, then back up on the Security page.</numerusform>
            <numerusform>No backup has been made for %n days. Connect the drive, then back up on the Security page.</numerusform>
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
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the log are lost</source>
        <translation>
            <numerusform>%n entry of the log is lost</numerusform>
            <numerusform>%n entries of the log are lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try the words again in %n second(s).</source>
        <translation>
            <numerusform>Try the words again in %n second.</numerusform>
            <numerusform>Try the words again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) removed since the backup went again</source>
        <translation>
            <numerusform>%n account removed since the backup went again</numerusform>
            <numerusform>%n accounts removed since the backup went again</numerusform>
        </translation>
    </message>
</context>
</TS>
