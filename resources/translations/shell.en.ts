<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>deeds</name>
    <message numerus="yes">
        <source>Saved on the card. %n visit(s) still booked: cancel on the card with Delete.</source>
        <comment>coming visits of somebody who has died</comment>
        <translation>
            <numerusform>Saved on the card. %n visit is still booked: cancel on the card with Delete.</numerusform>
            <numerusform>Saved on the card. %n visits are still booked: cancel on the card with Delete.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved on the card. An interpreter is still ordered for %n visit(s).</source>
        <translation>
            <numerusform>Saved on the card. An interpreter is still ordered for %n visit.</numerusform>
            <numerusform>Saved on the card. An interpreter is still ordered for %n visits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved on the card. The interpreter of %n visit(s) was ordered otherwise: ask again.</source>
        <translation>
            <numerusform>Saved on the card. The interpreter of %n visit was ordered otherwise: ask again.</numerusform>
            <numerusform>Saved on the card. The interpreter of %n visits was ordered otherwise: ask again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked call(s), F8</source>
        <translation>
            <numerusform>%n parked call, F8</numerusform>
            <numerusform>%n parked calls, F8</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed: {dates}</source>
        <translation>
            <numerusform>%n missed: {dates}</numerusform>
            <numerusform>%n missed: {dates}</numerusform>
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
        <source>%n people are booked: {when}</source>
        <translation>
            <numerusform>%n person is booked: {when}</numerusform>
            <numerusform>%n people are booked: {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The booking of %n people is undone</source>
        <translation>
            <numerusform>The booking of %n person is undone</numerusform>
            <numerusform>The booking of %n people is undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group of %n is moved: {when}</source>
        <translation>
            <numerusform>The group of %n is moved: {when}</numerusform>
            <numerusform>The group of %n is moved: {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group of %n now takes {length}, to {end}</source>
        <translation>
            <numerusform>The group of %n now takes {length}, to {end}</numerusform>
            <numerusform>The group of %n now takes {length}, to {end}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have room in the group now</source>
        <translation>
            <numerusform>%n has room in the group now</numerusform>
            <numerusform>%n have room in the group now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group of %n is cancelled: {when}</source>
        <translation>
            <numerusform>The group of %n is cancelled: {when}</numerusform>
            <numerusform>The group of %n is cancelled: {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The merged card is back, with its %n visit(s)</source>
        <translation>
            <numerusform>The merged card is back, with its visit</numerusform>
            <numerusform>The merged card is back, with its %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n visit(s) are booked. The first: {when}</source>
        <translation>
            <numerusform>{name}: %n visit is booked: {when}</numerusform>
            <numerusform>{name}: %n visits are booked. The first: {when}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n visit(s) are moved</source>
        <translation>
            <numerusform>{name}: %n visit is moved</numerusform>
            <numerusform>{name}: %n visits are moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: %n visit(s) are cancelled</source>
        <translation>
            <numerusform>{name}: %n visit is cancelled</numerusform>
            <numerusform>{name}: %n visits are cancelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n day(s) closed</source>
        <translation>
            <numerusform>The clinic is closed on %n day</numerusform>
            <numerusform>The clinic is closed on %n days</numerusform>
        </translation>
    </message>
</context>
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
