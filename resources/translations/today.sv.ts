<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>today</name>
    <message>
        <source>Press Ctrl N to book the first visit.</source>
        <translation>Tryck Ctrl N för att boka det första besöket.</translation>
    </message>
    <message>
        <source>Nobody is booked today</source>
        <translation>Ingen är bokad i dag</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Ny bokning</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Väntas</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Här</translation>
    </message>
    <message>
        <source>With practitioner</source>
        <translation>Hos behandlaren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klara</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Uteblivna</translation>
    </message>
    <message>
        <source>{name} is expected again</source>
        <translation>{name} väntas igen</translation>
    </message>
    <message>
        <source>{name} has arrived</source>
        <translation>{name} är här</translation>
    </message>
    <message>
        <source>{name} is with {practitioner}</source>
        <translation>{name} är hos {practitioner}</translation>
    </message>
    <message>
        <source>{name} is done</source>
        <translation>{name} är klar</translation>
    </message>
    <message>
        <source>{name} has missed the visit</source>
        <translation>{name} har uteblivit</translation>
    </message>
    <message>
        <source>Undone: {name} is expected</source>
        <translation>Ångrat: {name} väntas</translation>
    </message>
    <message>
        <source>Undone: {name} has arrived and waits</source>
        <translation>Ångrat: {name} är här och väntar</translation>
    </message>
    <message>
        <source>Undone: {name} is with {practitioner}</source>
        <translation>Ångrat: {name} är hos {practitioner}</translation>
    </message>
    <message>
        <source>Undone: {name} is done</source>
        <translation>Ångrat: {name} är klar</translation>
    </message>
    <message>
        <source>Undone: {name} has missed the visit</source>
        <translation>Ångrat: {name} har uteblivit</translation>
    </message>
    <message>
        <source>{name} is expected. Mark the arrival first.</source>
        <translation>{name} väntas. Markera först att besökaren är här.</translation>
    </message>
    <message>
        <source>{name} is with the practitioner and cannot be marked as missed.</source>
        <translation>{name} är hos behandlaren och kan inte vara utebliven.</translation>
    </message>
    <message>
        <source>{name} is done. Take the visit one step back first.</source>
        <translation>{name} är klar. Ta först besöket ett steg tillbaka.</translation>
    </message>
    <message>
        <source>{name} is marked as missed. Mark the arrival first.</source>
        <translation>{name} är markerad som utebliven. Markera först att besökaren är här.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the chosen visit to {column}</source>
        <translation>Flytta det valda besöket till {column}</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>visits that are done</comment>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} stands in this column already.</source>
        <translation>{name} står redan i den här kolumnen.</translation>
    </message>
    <message>
        <source>{practitioner}, next free: {time}</source>
        <translation>{practitioner}, nästa lediga tid: {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>patients</comment>
        <translation>
            <numerusform>%n väntar</numerusform>
            <numerusform>%n väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <comment>patients</comment>
        <translation>
            <numerusform>%n sen</numerusform>
            <numerusform>%n sena</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n utebliven</numerusform>
            <numerusform>%n uteblivna</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside</source>
        <comment>with the practitioner</comment>
        <translation>Inne</translation>
    </message>
    <message>
        <source>waits long</source>
        <translation>väntar länge</translation>
    </message>
    <message>
        <source>note</source>
        <translation>anteckning</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>första besök</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Visa färre</translation>
    </message>
    <message numerus="yes">
        <source>%n more, later today</source>
        <translation>
            <numerusform>%n till, senare i dag</numerusform>
            <numerusform>%n till, senare i dag</numerusform>
        </translation>
    </message>
    <message>
        <source>Only somebody who may see this person can move the visit.</source>
        <translation>Bara den som får se personen kan flytta besöket.</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ingen tid</translation>
    </message>
    <message>
        <source>nobody waiting</source>
        <translation>ingen väntar</translation>
    </message>
    <message>
        <source>nobody late</source>
        <translation>ingen sen</translation>
    </message>
    <message>
        <source>nobody missed yet</source>
        <translation>ingen utebliven än</translation>
    </message>
    <message>
        <source>{booked} · {waiting} · {late} · {missed}</source>
        <translation>{booked} · {waiting} · {late} · {missed}</translation>
    </message>
    <message numerus="yes">
        <source>%n booked</source>
        <comment>visits</comment>
        <translation>
            <numerusform>%n bokad</numerusform>
            <numerusform>%n bokade</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>väntas</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minut sen</numerusform>
            <numerusform>%n minuter sen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n minute(s)</source>
        <translation>
            <numerusform>har väntat i %n minut</numerusform>
            <numerusform>har väntat i %n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>har en anteckning</translation>
    </message>
    <message>
        <source>{minutes} min late</source>
        <translation>{minutes} min sen</translation>
    </message>
    <message>
        <source>b. {year}</source>
        <comment>born in</comment>
        <translation>f. {year}</translation>
    </message>
    <message numerus="yes">
        <source>for %n minute(s)</source>
        <comment>with the practitioner</comment>
        <translation>
            <numerusform>sedan %n minut</numerusform>
            <numerusform>sedan %n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Next free</source>
        <translation>Nästa lediga</translation>
    </message>
    <message>
        <source>Nobody can be booked yet.</source>
        <translation>Ingen kan bokas än.</translation>
    </message>
</context>
</TS>
