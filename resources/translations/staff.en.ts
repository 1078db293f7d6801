<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>staff</name>
    <message numerus="yes">
        <source>On paper, for the day the phone is lost. %n left.</source>
        <translation>
            <numerusform>On paper, for the day the phone is lost. %n left.</numerusform>
            <numerusform>On paper, for the day the phone is lost. %n left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yours is older than the %n day(s) that the clinic lets a password be. What you left half typed is kept; your desk opens as soon as the password is changed.</source>
        <translation>
            <numerusform>Yours is older than the %n day that the clinic lets a password be. What you left half typed is kept; your desk opens as soon as the password is changed.</numerusform>
            <numerusform>Yours is older than the %n days that the clinic lets a password be. What you left half typed is kept; your desk opens as soon as the password is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n access review(s) overdue. Look at each: does the task still need it? Keep it, narrow it or end it.</source>
        <translation>
            <numerusform>%n access review overdue. Does the task still need it? Keep it, narrow it or end it.</numerusform>
            <numerusform>%n access reviews overdue. Look at each: does the task still need it? Keep it, narrow it or end it.</numerusform>
        </translation>
    </message>
</context>
</TS>
