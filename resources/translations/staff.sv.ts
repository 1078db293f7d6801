<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>staff</name>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Answers the phone and books</source>
        <translation>Svarar i telefon och bokar</translation>
    </message>
    <message>
        <source>What the task needs</source>
        <translation>Vad uppgiften kräver</translation>
    </message>
    <message>
        <source>Names, phone numbers, appointments</source>
        <translation>Namn, telefonnummer, bokade tider</translation>
    </message>
    <message>
        <source>Risk for the patients</source>
        <translation>Risk för patienterna</translation>
    </message>
    <message>
        <source>Could look up neighbours; the log tells</source>
        <translation>Kan slå upp grannar; loggen visar det</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Granska igen den</translation>
    </message>
    <message>
        <source>Ends on, if it does (date and time)</source>
        <translation>Slutar, om det har ett slut (datum och tid)</translation>
    </message>
    <message>
        <source>Who this is in the schedule</source>
        <translation>Vem det är i schemat</translation>
    </message>
    <message>
        <source>Whom the temp asks</source>
        <translation>Vem vikarien frågar</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Gränser</translation>
    </message>
    <message>
        <source>Find patients by whole name or number only</source>
        <translation>Hitta patienter bara på hela namnet eller nummer</translation>
    </message>
    <message>
        <source>Only these practitioners’ calendars</source>
        <translation>Bara dessa behandlares kalendrar</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen än</translation>
    </message>
    <message>
        <source>Choose a colleague</source>
        <translation>Välj en kollega</translation>
    </message>
    <message>
        <source>{name} gets in no more from this moment. What they did stays in the log. An ended account does not come back; a new one can be made.</source>
        <translation>{name} kommer inte in längre från och med nu. Det som gjorts står kvar i loggen. Ett avslutat konto kommer inte tillbaka; ett nytt kan skapas.</translation>
    </message>
    <message>
        <source>Review overdue since {day}</source>
        <translation>Skulle ha granskats {day}</translation>
    </message>
    <message>
        <source>Look at it again on {day}</source>
        <translation>Granskas igen {day}</translation>
    </message>
    <message>
        <source>Keep it for 90 days</source>
        <translation>Behåll i 90 dagar</translation>
    </message>
    <message>
        <source>Make a new invitation</source>
        <translation>Gör en ny inbjudan</translation>
    </message>
    <message>
        <source>Phone or password lost</source>
        <translation>Telefon eller lösenord borta</translation>
    </message>
    <message>
        <source>Save the access</source>
        <translation>Spara behörigheten</translation>
    </message>
    <message>
        <source>The present password and code stop working at once. You get a phrase to hand over, and they set new ones.</source>
        <translation>Nuvarande lösenord och kod slutar gälla genast. Du får en fras att lämna över, och personen väljer nya.</translation>
    </message>
    <message>
        <source>Let them begin anew</source>
        <translation>Låt personen börja om</translation>
    </message>
    <message>
        <source>Too many sign-ins failed. Be sure that it was this person, by asking in person.</source>
        <translation>För många inloggningar misslyckades. Försäkra dig om att det var den här personen genom att fråga öga mot öga.</translation>
    </message>
    <message>
        <source>End the lock</source>
        <translation>Lås upp kontot</translation>
    </message>
    <message>
        <source>End the account now</source>
        <translation>Avsluta kontot nu</translation>
    </message>
    <message>
        <source>Reason, for the log</source>
        <translation>Skäl, till loggen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Change the access</source>
        <translation>Ändra behörigheten</translation>
    </message>
    <message>
        <source>End the account</source>
        <translation>Avsluta kontot</translation>
    </message>
    <message>
        <source>Last here: {time}</source>
        <translation>Senast här: {time}</translation>
    </message>
    <message>
        <source>Nobody changes their own access, and only an owner an owner’s.</source>
        <translation>Ingen ändrar sin egen behörighet, och bara en ägare ändrar en ägares.</translation>
    </message>
    <message>
        <source>Ends {time}</source>
        <translation>Slutar {time}</translation>
    </message>
    <message>
        <source>Invitation good until {time}</source>
        <translation>Inbjudan gäller till {time}</translation>
    </message>
    <message>
        <source>On the sign-in page, choose “I have an invitation”.</source>
        <translation>På inloggningssidan: välj ”Jag har en inbjudan”.</translation>
    </message>
    <message>
        <source>Hand this to {name} in person. You do not learn the password that they set. It is shown this once.</source>
        <translation>Lämna detta till {name} personligen. Lösenordet som väljs får du inte veta. Det visas bara den här gången.</translation>
    </message>
    <message>
        <source>Good once, until {time}</source>
        <translation>Gäller en gång, till {time}</translation>
    </message>
    <message>
        <source>Name, as colleagues see it</source>
        <translation>Namn, som kollegorna ser det</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Inloggningsnamn</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Skapa inbjudan</translation>
    </message>
    <message>
        <source>Invitation phrase</source>
        <translation>Inbjudningsfras</translation>
    </message>
    <message>
        <source>The invitation phrase as a QR code</source>
        <translation>Inbjudningsfrasen som QR-kod</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Invite a colleague</source>
        <translation>Bjud in en kollega</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Skickat till skrivaren.</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Till {name}</translation>
    </message>
    <message>
        <source>Sign-in name: {name}</source>
        <translation>Inloggningsnamn: {name}</translation>
    </message>
    <message>
        <source>Invitation phrase: {phrase}</source>
        <translation>Inbjudningsfras: {phrase}</translation>
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
        <source>Print them or write them down, and keep them apart from the computer.</source>
        <translation>Skriv ut dem eller anteckna dem, och förvara dem skilt från datorn.</translation>
    </message>
    <message>
        <source>You have none. Make some, so that a lost phone does not keep you out.</source>
        <translation>Du har inga. Skapa några, så att en borttappad telefon inte stänger dig ute.</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mitt konto</translation>
    </message>
    <message>
        <source>Your account ends {time}</source>
        <translation>Ditt konto slutar {time}</translation>
    </message>
    <message>
        <source>See what the log says of me</source>
        <translation>Se vad loggen säger om mig</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt lösenord</translation>
    </message>
    <message numerus="yes">
        <source>Yours is older than the %n day(s) that the clinic lets a password be. What you left half typed is kept; your desk opens as soon as the password is changed.</source>
        <translation>
            <numerusform>Ditt är äldre än den %n dag som kliniken låter ett lösenord vara. Det du har halvskrivet är kvar; du kommer in så snart lösenordet är bytt.</numerusform>
            <numerusform>Ditt är äldre än de %n dagar som kliniken låter ett lösenord vara. Det du har halvskrivet är kvar; du kommer in så snart lösenordet är bytt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another password</source>
        <translation>Välj ett annat lösenord</translation>
    </message>
    <message>
        <source>Making the invitation. This takes a few seconds.</source>
        <translation>Inbjudan skapas. Det tar några sekunder.</translation>
    </message>
    <message>
        <source>Set up the clinic</source>
        <translation>Startade kliniken</translation>
    </message>
    <message>
        <source>Overdue, {day}</source>
        <translation>Försenad, {day}</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Byt lösenord</translation>
    </message>
    <message>
        <source>Point the authenticator app’s camera at the picture, or type the key. The former device stops working once the digits fit.</source>
        <translation>Rikta autentiseringsappens kamera mot bilden, eller skriv in nyckeln. Den förra enheten slutar gälla när siffrorna stämmer.</translation>
    </message>
    <message>
        <source>The same as a key</source>
        <translation>Samma sak som nyckel</translation>
    </message>
    <message>
        <source>The six digits that it shows now</source>
        <translation>De sex siffror som den visar nu</translation>
    </message>
    <message>
        <source>The key for your authenticator app, as a QR code</source>
        <translation>Nyckeln till autentiseringsappen, som QR-kod</translation>
    </message>
    <message>
        <source>Use this device</source>
        <translation>Använd den här enheten</translation>
    </message>
    <message>
        <source>Ten codes, each good once in the place of the six digits. Those you have now stop working. They are shown this once.</source>
        <translation>Tio koder som var och en gäller en gång i stället för de sex siffrorna. De du har nu slutar gälla. De visas bara den här gången.</translation>
    </message>
    <message>
        <source>Make the codes</source>
        <translation>Skapa koderna</translation>
    </message>
    <message>
        <source>Print them</source>
        <translation>Skriv ut dem</translation>
    </message>
    <message>
        <source>Your present password</source>
        <translation>Ditt nuvarande lösenord</translation>
    </message>
    <message>
        <source>Set on {day}.</source>
        <translation>Valt {day}.</translation>
    </message>
    <message>
        <source>Set on {day}. It is time for another.</source>
        <translation>Valt {day}. Det är dags för ett nytt.</translation>
    </message>
    <message>
        <source>Set on {day}. Change it before {due}.</source>
        <translation>Valt {day}. Byt det före {due}.</translation>
    </message>
    <message>
        <source>Needs: {need}</source>
        <translation>Kräver: {need}</translation>
    </message>
    <message>
        <source>Looked at again on {day}</source>
        <translation>Granskas igen {day}</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Code device</source>
        <translation>Kodenhet</translation>
    </message>
    <message>
        <source>The phone or key that shows your six digits.</source>
        <translation>Telefonen eller nyckeln som visar dina sex siffror.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Reservkoder</translation>
    </message>
    <message numerus="yes">
        <source>On paper, for the day the phone is lost. %n left.</source>
        <translation>
            <numerusform>På papper, till den dag telefonen är borta. %n kvar.</numerusform>
            <numerusform>På papper, till den dag telefonen är borta. %n kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Välj minst en.</translation>
    </message>
    <message>
        <source>Recovery codes for {name}</source>
        <translation>Reservkoder för {name}</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Det här är inte ditt lösenord.</translation>
    </message>
    <message>
        <source>These digits do not fit. Wait for the next ones and try again.</source>
        <translation>Siffrorna stämmer inte. Vänta på nästa och försök igen.</translation>
    </message>
    <message>
        <source>Take another device</source>
        <translation>Byt enhet</translation>
    </message>
    <message>
        <source>Make ten new ones</source>
        <translation>Skapa tio nya</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kollegor</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n konto</numerusform>
            <numerusform>%n konton</numerusform>
        </translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message numerus="yes">
        <source>%n access review(s) overdue. Look at each: does the task still need it? Keep it, narrow it or end it.</source>
        <translation>
            <numerusform>%n behörighet skulle ha granskats. Kräver uppgiften den fortfarande? Behåll, begränsa eller avsluta den.</numerusform>
            <numerusform>%n behörigheter skulle ha granskats. Kräver uppgiften dem fortfarande? Behåll, begränsa eller avsluta dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Aldrig</translation>
    </message>
    <message>
        <source>No grounds yet</source>
        <translation>Inga skäl än</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Last here</source>
        <translation>Senast här</translation>
    </message>
    <message>
        <source>Review access</source>
        <translation>Granska behörighet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Utbildning</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Inbjuden</translation>
    </message>
    <message>
        <source>Invitation has run out</source>
        <translation>Inbjudan har gått ut</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Past its end</source>
        <translation>Slut passerat</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Search by whole name or number only</source>
        <translation>Söker bara på hela namnet eller nummer</translation>
    </message>
    <message>
        <source>Only with {names}</source>
        <translation>Bara hos {names}</translation>
    </message>
    <message>
        <source>Asks {name}</source>
        <translation>Frågar {name}</translation>
    </message>
</context>
</TS>
