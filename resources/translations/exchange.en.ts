<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>exchange</name>
    <message numerus="yes">
        <source>Put %n on the waiting list</source>
        <translation>
            <numerusform>Put %n on the waiting list</numerusform>
            <numerusform>Put %n on the waiting list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relative(s) come along. They may nothing until somebody says so on the card; only this program&apos;s own exports say it themselves.</source>
        <translation>
            <numerusform>%n relative comes along. They may nothing until somebody says so on the card; only this program&apos;s own exports say it themselves.</numerusform>
            <numerusform>%n relatives come along. They may nothing until somebody says so on the card; only this program&apos;s own exports say it themselves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relative(s) stay behind, with what they may never learn: the patient is not taken in, or the file does not say who they are.</source>
        <translation>
            <numerusform>%n relative stays behind, with what they may never learn: the patient is not taken in, or the file does not say who they are.</numerusform>
            <numerusform>%n relatives stay behind, with what they may never learn: the patient is not taken in, or the file does not say who they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n patient(s)</source>
        <translation>
            <numerusform>Take in %n patient</numerusform>
            <numerusform>Take in %n patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n appointment(s)</source>
        <translation>
            <numerusform>Book %n appointment</numerusform>
            <numerusform>Book %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back: %n entries are gone.</source>
        <translation>
            <numerusform>Taken back: %n entry is gone.</numerusform>
            <numerusform>Taken back: %n entries are gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: they have visits.</source>
        <translation>
            <numerusform>%n stays: there are visits on the card.</numerusform>
            <numerusform>%n stay: there are visits on the cards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown: does another column hold them?</source>
        <translation>
            <numerusform>%n more is not shown: does another column hold them?</numerusform>
            <numerusform>%n more are not shown: does another column hold them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them come without the permissions in the file: the patient was here before, or the relation has ended.</source>
        <translation>
            <numerusform>%n of them comes without the permissions in the file: the patient was here before, or the relation has ended.</numerusform>
            <numerusform>%n of them come without the permissions in the file: the patient was here before, or the relation has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) were taken in.</source>
        <translation>
            <numerusform>%n patient was taken in.</numerusform>
            <numerusform>%n patients were taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) were booked.</source>
        <translation>
            <numerusform>%n appointment was booked.</numerusform>
            <numerusform>%n appointments were booked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were put on the waiting list.</source>
        <translation>
            <numerusform>%n was put on the waiting list.</numerusform>
            <numerusform>%n were put on the waiting list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relative(s) came along.</source>
        <translation>
            <numerusform>%n relative came along.</numerusform>
            <numerusform>%n relatives came along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them came without the permissions in the file.</source>
        <translation>
            <numerusform>%n of them came without the permissions in the file.</numerusform>
            <numerusform>%n of them came without the permissions in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already.</source>
        <translation>
            <numerusform>%n was here already.</numerusform>
            <numerusform>%n were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: they wait for a time, are related to somebody or have wishes noted.</source>
        <translation>
            <numerusform>%n stays: a place on a list, a relation or a wish hangs on it.</numerusform>
            <numerusform>%n stay: places on a list, relations or wishes hang on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: somebody has corrected, moved or cancelled them since.</source>
        <translation>
            <numerusform>%n stays: somebody has corrected, moved or cancelled it since.</numerusform>
            <numerusform>%n stay: somebody has corrected, moved or cancelled them since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: visits are booked with them.</source>
        <translation>
            <numerusform>%n stays: there are visits booked.</numerusform>
            <numerusform>%n stay: there are visits booked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out: perhaps they are here already.</source>
        <translation>
            <numerusform>%n was left out: perhaps it is here already.</numerusform>
            <numerusform>%n were left out: perhaps they are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken in.</source>
        <translation>
            <numerusform>%n could not be taken in.</numerusform>
            <numerusform>%n could not be taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n practitioner(s) or service(s) are not used any more.</source>
        <translation>
            <numerusform>%n practitioner or service is not used any more.</numerusform>
            <numerusform>%n practitioners and services are not used any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in {file}, each with its reason. The file is not encrypted: delete it when it is mended and taken in.</source>
        <translation>
            <numerusform>%n line is in {file} with its reason. The file is not encrypted: delete it when it is mended and taken in.</numerusform>
            <numerusform>%n lines are in {file}, each with its reason. The file is not encrypted: delete it when it is mended and taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) are in {file}, without names.</source>
        <translation>
            <numerusform>%n appointment is in {file}, without a name.</numerusform>
            <numerusform>%n appointments are in {file}, without names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other sheet(s) are left out.</source>
        <translation>
            <numerusform>%n other sheet is left out.</numerusform>
            <numerusform>%n other sheets are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything of %n patient(s) is in {file}.</source>
        <translation>
            <numerusform>Everything of %n patient is in {file}.</numerusform>
            <numerusform>Everything of %n patients is in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Line(s) {lines}.</source>
        <translation>
            <numerusform>Line {lines}.</numerusform>
            <numerusform>Lines {lines}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>lines</comment>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · practitioner, %n line(s)</source>
        <translation>
            <numerusform>{name} · practitioner, %n line</numerusform>
            <numerusform>{name} · practitioner, %n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} · service, %n line(s)</source>
        <translation>
            <numerusform>{name} · service, %n line</numerusform>
            <numerusform>{name} · service, %n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
