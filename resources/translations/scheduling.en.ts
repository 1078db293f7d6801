<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>scheduling</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
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
        <source>At most %n people at a time.</source>
        <translation>
            <numerusform>At most %n person at a time.</numerusform>
            <numerusform>At most %n people at a time.</numerusform>
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
        <source>%n visit(s) to be moved</source>
        <translation>
            <numerusform>%n visit to be moved</numerusform>
            <numerusform>%n visits to be moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules of the clock have changed: %n visit(s) kept the time that was agreed</source>
        <translation>
            <numerusform>The rules of the clock have changed: %n visit kept the time that was agreed</numerusform>
            <numerusform>The rules of the clock have changed: %n visits kept the time that was agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) moved</source>
        <translation>
            <numerusform>%n visit moved</numerusform>
            <numerusform>%n visits moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) cancelled, new time later</source>
        <translation>
            <numerusform>%n visit cancelled, new time later</numerusform>
            <numerusform>%n visits cancelled, new time later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free time(s)</source>
        <translation>
            <numerusform>%n free time</numerusform>
            <numerusform>%n free times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <comment>of groups</comment>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n room(s)</source>
        <translation>
            <numerusform>%n room</numerusform>
            <numerusform>%n rooms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <comment>times or places</comment>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n visit(s)</source>
        <translation>
            <numerusform>Move %n visit</numerusform>
            <numerusform>Move %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n visit(s)</source>
        <translation>
            <numerusform>Cancel %n visit</numerusform>
            <numerusform>Cancel %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be moved and stay(s)</source>
        <translation>
            <numerusform>%n cannot be moved and stays</numerusform>
            <numerusform>%n cannot be moved and stay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n visit(s)</source>
        <translation>
            <numerusform>Book %n visit</numerusform>
            <numerusform>Book %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n skipped</numerusform>
            <numerusform>%n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n other(s).</source>
        <translation>
            <numerusform>And %n other.</numerusform>
            <numerusform>And %n others.</numerusform>
        </translation>
    </message>
</context>
</TS>
