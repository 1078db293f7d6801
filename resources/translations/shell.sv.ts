<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>shell</name>
    <message>
        <source>What was found</source>
        <translation>Sökträffar</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Inga träffar.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Vyer</translation>
    </message>
    <message numerus="yes">
        <source>{room}, %n waiting</source>
        <translation>
            <numerusform>{room}, %n väntar</numerusform>
            <numerusform>{room}, %n väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>The invented clinic</source>
        <translation>Den påhittade kliniken</translation>
    </message>
    <message>
        <source>practice, nobody here is real</source>
        <translation>övning, ingen här finns på riktigt</translation>
    </message>
    <message>
        <source>Copy the present code of {name}</source>
        <translation>Kopiera den kod som gäller nu för {name}</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Fyll i</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Kopiera kod</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation>Koden är kopierad.</translation>
    </message>
    <message>
        <source>Fill in {name}</source>
        <translation>Fyll i {name}</translation>
    </message>
    <message>
        <source>Hold to show the password</source>
        <translation>Håll nere för att visa lösenordet</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock verkar vara på.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Patient data is closed while the screen is locked.</source>
        <translation>Patientuppgifterna är stängda medan skärmen är låst.</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n second(s)</source>
        <translation>
            <numerusform>Försök igen om %n sekund</numerusform>
            <numerusform>Försök igen om %n sekunder</numerusform>
        </translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Ett ögonblick</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>Sexsiffrig kod</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>I cannot sign in</source>
        <translation>Jag kan inte logga in</translation>
    </message>
    <message>
        <source>shortcuts</source>
        <translation>kortkommandon</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Överrad</translation>
    </message>
</context>
</TS>
