<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>today</name>
    <message numerus="yes">
        <source>%n report(s) of an incident that nobody has looked at yet.</source>
        <translation>
            <numerusform>%n report of an incident that nobody has looked at yet.</numerusform>
            <numerusform>%n reports of incidents that nobody has looked at yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} works before the training is done, for %n more day(s).</source>
        <translation>
            <numerusform>{name} works before the training is done, for %n more day.</numerusform>
            <numerusform>{name} works before the training is done, for %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) today or on the next open day need an interpreter who is not confirmed.</source>
        <translation>
            <numerusform>%n visit today or on the next open day needs an interpreter who is not confirmed.</numerusform>
            <numerusform>%n visits today or on the next open day need an interpreter who is not confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) reached an age at which guardians are looked at again.</source>
        <translation>
            <numerusform>%n child has reached an age at which guardians are looked at again.</numerusform>
            <numerusform>%n children have reached an age at which guardians are looked at again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>visits that are done</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>patients</comment>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>patients</comment>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, later today</source>
        <translation>
            <numerusform>%n more, later today</numerusform>
            <numerusform>%n more, later today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n booked</numerusform>
            <numerusform>%n booked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute late</numerusform>
            <numerusform>%n minutes late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n minute(s)</source>
        <translation>
            <numerusform>waiting for %n minute</numerusform>
            <numerusform>waiting for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s)</source>
        <comment>with the practitioner</comment>
        <translation>
            <numerusform>for %n minute</numerusform>
            <numerusform>for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tell %n</source>
        <comment>people who are not told yet</comment>
        <translation>
            <numerusform>Tell %n</numerusform>
            <numerusform>Tell %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to see to</source>
        <translation>
            <numerusform>%n thing to see to</numerusform>
            <numerusform>%n things to see to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The log was verified %n day(s) ago and found whole.</source>
        <translation>
            <numerusform>The log was verified %n day ago and found whole.</numerusform>
            <numerusform>The log was verified %n days ago and found whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A checkpoint of the log was kept outside %n day(s) ago.</source>
        <translation>
            <numerusform>A checkpoint of the log was kept outside %n day ago.</numerusform>
            <numerusform>A checkpoint of the log was kept outside %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) failed in the last seven days: a name, password or code was wrong.</source>
        <translation>
            <numerusform>%n sign-in failed in the last seven days: a name, password or code was wrong.</numerusform>
            <numerusform>%n sign-ins failed in the last seven days: a name, password or code was wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record of failed sign-ins was tampered with %n time(s) in the last seven days.</source>
        <translation>
            <numerusform>The record of failed sign-ins was tampered with %n time in the last seven days.</numerusform>
            <numerusform>The record of failed sign-ins was tampered with %n times in the last seven days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody asked %n time(s) in the last seven days for more than they may do.</source>
        <translation>
            <numerusform>Somebody asked %n time in the last seven days for more than they may do.</numerusform>
            <numerusform>Somebody asked %n times in the last seven days for more than they may do.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>How a protected person is reached was shown %n time(s) in the last seven days. Read the reasons.</source>
        <translation>
            <numerusform>How a protected person is reached was shown once in the last seven days. Read the reason.</numerusform>
            <numerusform>How a protected person is reached was shown %n times in the last seven days. Read the reasons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old. What was booked since is in no copy.</source>
        <translation>
            <numerusform>The last backup is %n day old. What was booked since is in no copy.</numerusform>
            <numerusform>The last backup is %n days old. What was booked since is in no copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You are running %n minute(s) late. The next visit can begin at about {time}.</source>
        <translation>
            <numerusform>You are running %n minute late. The next visit can begin at about {time}.</numerusform>
            <numerusform>You are running %n minutes late. The next visit can begin at about {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
</TS>
