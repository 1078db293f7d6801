<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>settings</name>
    <message numerus="yes">
        <source>%n visit(s) booked: {days}</source>
        <translation>
            <numerusform>%n visit booked: {days}</numerusform>
            <numerusform>%n visits booked: {days}</numerusform>
        </translation>
    </message>
</context>
</TS>
