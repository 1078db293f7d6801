<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>deeds</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n besök</numerusform>
            <numerusform>%n besök</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n uteblivet</numerusform>
            <numerusform>%n uteblivna</numerusform>
        </translation>
    </message>
    <message>
        <source>The half-written booking is kept</source>
        <translation>Den halvfärdiga bokningen är sparad</translation>
    </message>
    <message>
        <source>usually {name}</source>
        <translation>oftast {name}</translation>
    </message>
    <message>
        <source>{name} is booked: {when}</source>
        <translation>{name} är bokad: {when}</translation>
    </message>
    <message>
        <source>{name} is moved: {when}</source>
        <translation>{name} är flyttad: {when}</translation>
    </message>
    <message>
        <source>{name}&apos;s appointment is cancelled: {when}</source>
        <translation>Besöket för {name} är avbokat: {when}</translation>
    </message>
    <message>
        <source>The booking of {name} is undone</source>
        <translation>Bokningen av {name} är ångrad</translation>
    </message>
    <message>
        <source>{name} is back at the old time</source>
        <translation>{name} är tillbaka på den gamla tiden</translation>
    </message>
    <message>
        <source>{name}&apos;s appointment stands again</source>
        <translation>Besöket för {name} gäller igen</translation>
    </message>
</context>
<context>
    <name>rooms</name>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
</context>
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
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienter</translation>
    </message>
    <message>
        <source>The clinic is not open. Start the program again.</source>
        <translation>Kliniken är inte öppen. Starta programmet igen.</translation>
    </message>
    <message>
        <source>Press any key or move the mouse to go on.</source>
        <translation>Tryck på en tangent eller rör musen för att fortsätta.</translation>
    </message>
    <message>
        <source>How the screen looks</source>
        <translation>Hur skärmen ser ut</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Come in with an invitation</source>
        <translation>Kom in med en inbjudan</translation>
    </message>
    <message>
        <source>Your one-time codes</source>
        <translation>Dina engångskoder</translation>
    </message>
    <message>
        <source>Type your sign-in name and the phrase that you were given.</source>
        <translation>Skriv ditt inloggningsnamn och frasen som du har fått.</translation>
    </message>
    <message>
        <source>Choose a password that nobody else knows, not even whoever invited you. Four or five words that do not belong together are easy to keep in mind.</source>
        <translation>Välj ett lösenord som ingen annan känner till, inte ens den som bjöd in dig. Fyra eller fem ord som inte hör ihop är lätta att komma ihåg.</translation>
    </message>
    <message>
        <source>Each time you sign in, your phone shows six digits. Set that up once.</source>
        <translation>Varje gång du loggar in visar telefonen sex siffror. Det ställer du in en gång.</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Inloggningsnamn</translation>
    </message>
    <message>
        <source>Invitation phrase</source>
        <translation>Inbjudningsfras</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ditt lösenord</translation>
    </message>
    <message>
        <source>Open an authenticator app on your phone, add an account and point the camera at the picture. Without a camera, type the key instead.</source>
        <translation>Öppna en autentiseringsapp i telefonen, lägg till ett konto och rikta kameran mot bilden. Utan kamera skriver du in nyckeln i stället.</translation>
    </message>
    <message>
        <source>The same as a key</source>
        <translation>Samma sak som nyckel</translation>
    </message>
    <message>
        <source>The six digits that the app shows now</source>
        <translation>De sex siffror som appen visar nu</translation>
    </message>
    <message>
        <source>The key for your authenticator app, as a QR code</source>
        <translation>Nyckeln till autentiseringsappen, som QR-kod</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Back to signing in</source>
        <translation>Tillbaka till inloggningen</translation>
    </message>
    <message>
        <source>These digits do not fit. Wait for the next ones and try again.</source>
        <translation>Siffrorna stämmer inte. Vänta på nästa och försök igen.</translation>
    </message>
    <message>
        <source>Welcome, {name}</source>
        <translation>Välkommen, {name}</translation>
    </message>
    <message>
        <source>Your password is too old. Choose another under My account ({keys}).</source>
        <translation>Ditt lösenord är för gammalt. Välj ett nytt under Mitt konto ({keys}).</translation>
    </message>
    <message>
        <source>The password is changed, from now on.</source>
        <translation>Lösenordet är bytt och gäller från och med nu.</translation>
    </message>
    <message>
        <source>This device makes your codes from now on.</source>
        <translation>Den här enheten visar dina koder från och med nu.</translation>
    </message>
    <message>
        <source>You and this screen</source>
        <translation>Du och din skärm</translation>
    </message>
    <message>
        <source>Preparing the practice clinic</source>
        <translation>Förbereder övningskliniken</translation>
    </message>
    <message>
        <source>It is invented anew each time, and gone when you leave.</source>
        <translation>Den hittas på på nytt varje gång och är borta när du går.</translation>
    </message>
    <message>
        <source>That is done, as it was asked for.</source>
        <translation>Det är gjort, precis som det skulle.</translation>
    </message>
    <message>
        <source>{number} of {all}: {what}</source>
        <translation>{number} av {all}: {what}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Övning</translation>
    </message>
    <message>
        <source>Give a hint</source>
        <translation>Ge en ledtråd</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Börja om</translation>
    </message>
    <message>
        <source>Go on practising</source>
        <translation>Fortsätt öva</translation>
    </message>
    <message>
        <source>Go back to the training</source>
        <translation>Tillbaka till utbildningen</translation>
    </message>
    <message>
        <source>Try whatever you like</source>
        <translation>Prova vad du vill</translation>
    </message>
    <message>
        <source>Everybody here is invented, and nothing of it stays.</source>
        <translation>Alla här är påhittade och inget av det blir kvar.</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÖVNING</translation>
    </message>
    <message>
        <source>Practice clinic</source>
        <translation>Övningsklinik</translation>
    </message>
    <message>
        <source>Practice: everybody here is invented</source>
        <translation>Övning: alla här är påhittade</translation>
    </message>
    <message>
        <source>{role}, practising</source>
        <translation>{role}, övar</translation>
    </message>
    <message>
        <source>The disk did not take what you had half written. It is here again, but would not survive the end of the program.</source>
        <translation>Disken tog inte emot det du hade skrivit till hälften. Det finns här igen, men skulle inte överleva att programmet avslutas.</translation>
    </message>
    <message>
        <source>A practice manager or the owner can help you. The owner has the recovery kit, on paper, in a safe place.</source>
        <translation>En verksamhetschef eller ägaren kan hjälpa dig. Ägaren har återställningsarket på papper på ett säkert ställe.</translation>
    </message>
    <message>
        <source>No clinic is open yet. Begin one with: clinic-desk new FOLDER</source>
        <translation>Ingen klinik är öppen än. Börja en med: clinic-desk new MAPP</translation>
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
        <source>The lock screen cannot be made ready, so locking takes a little longer. Start the program again when you can.</source>
        <translation>Låsskärmen kan inte hållas beredd, så det tar lite längre att låsa. Starta om programmet när det passar.</translation>
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
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>I cannot sign in</source>
        <translation>Jag kan inte logga in</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Jag har en inbjudan</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Reservkod</translation>
    </message>
    <message>
        <source>Use a recovery code</source>
        <translation>Använd en reservkod</translation>
    </message>
    <message>
        <source>Use six digits</source>
        <translation>Använd sex siffror</translation>
    </message>
    <message>
        <source>shortcuts</source>
        <translation>kortkommandon</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Överrad</translation>
    </message>
    <message>
        <source>{clinic} · encrypted, {locks}</source>
        <translation>{clinic} · krypterad, {locks}</translation>
    </message>
</context>
</TS>
