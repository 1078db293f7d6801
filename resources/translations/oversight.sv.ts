<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>oversight</name>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Säkerhetskopiera nu</translation>
    </message>
    <message>
        <source>Back up to another place …</source>
        <translation>Kopiera till en annan plats …</translation>
    </message>
    <message>
        <source>Try a restore</source>
        <translation>Prova en återställning</translation>
    </message>
    <message>
        <source>Back up by itself each day</source>
        <translation>Säkerhetskopiera automatiskt varje dag</translation>
    </message>
    <message>
        <source>from</source>
        <translation>från kl.</translation>
    </message>
    <message>
        <source>The hour of the daily backup</source>
        <translation>Klockslag för dagens säkerhetskopia</translation>
    </message>
    <message>
        <source>It is made while the program is open and disturbs nobody; a day that was missed is made up for. Kept are the newest of 7 days, 5 weeks and 12 months. Take one out of the building now and then.</source>
        <translation>Den görs medan programmet är öppet och stör ingen; en dag som missades tas igen. De senaste från 7 dagar, 5 veckor och 12 månader behålls. Ta med en kopia ut ur huset då och då.</translation>
    </message>
    <message>
        <source>Copying the clinic, encrypted</source>
        <translation>Kopierar kliniken, krypterat</translation>
    </message>
    <message>
        <source>Reading every page of the copy</source>
        <translation>Läser varje sida av kopian</translation>
    </message>
    <message>
        <source>Sealing the copy</source>
        <translation>Förseglar kopian</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Läser säkerhetskopian</translation>
    </message>
    <message>
        <source>Copying the backup</source>
        <translation>Kopierar säkerhetskopian</translation>
    </message>
    <message>
        <source>It lies in {place}, encrypted. It was opened and read in full.</source>
        <translation>Den ligger krypterad i {place}. Den har öppnats och lästs i sin helhet.</translation>
    </message>
    <message>
        <source>A try opens the newest backup, restores it into a folder of its own, compares everything and removes it again. Once a quarter is right.</source>
        <translation>Provet öppnar den nyaste kopian, återställer den i en egen mapp, jämför allt och tar bort den igen. En gång i kvartalet är lagom.</translation>
    </message>
    <message>
        <source>The backup of {when} restores: every page was read, rows and log ({entries} entries) are what they were. The sandbox is removed.</source>
        <translation>Kopian från {when} går att återställa: varje sida har lästs, tabeller och logg ({entries} rader) är som de var. Provmappen är borttagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) went.</source>
        <translation>
            <numerusform>%n äldre kopia togs bort.</numerusform>
            <numerusform>%n äldre kopior togs bort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No backup has been made for %n day(s). Connect the drive, then back up on the Security page.</source>
        <translation>
            <numerusform>Ingen säkerhetskopia har gjorts på %n dag. Anslut enheten och kopiera på sidan Säkerhet.</numerusform>
            <numerusform>Ingen säkerhetskopia har gjorts på %n dagar. Anslut enheten och kopiera på sidan Säkerhet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The day’s backup failed: see Security</source>
        <translation>Dagens säkerhetskopia misslyckades: se Säkerhet</translation>
    </message>
    <message>
        <source>Choose a place first, with “Back up now”. Until then nothing is backed up by itself.</source>
        <translation>Välj först en plats, med ”Säkerhetskopiera nu”. Till dess görs ingen säkerhetskopia automatiskt.</translation>
    </message>
    <message>
        <source>Stopped. Nothing half-made is left; the backups from before are untouched.</source>
        <translation>Avbrutet. Inget halvfärdigt finns kvar och de tidigare kopiorna är orörda.</translation>
    </message>
    <message>
        <source>Backup: {when}</source>
        <translation>Säkerhetskopia: {when}</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <source>No restore was tried yet</source>
        <translation>Ingen återställning har provats än</translation>
    </message>
    <message>
        <source>Last backup: {when}</source>
        <translation>Senaste säkerhetskopia: {when}</translation>
    </message>
    <message>
        <source>Backed up at {time}: {size} in {path}. It opens and was read in full.</source>
        <translation>Säkerhetskopia gjord {time}: {size} i {path}. Den går att öppna och har lästs i sin helhet.</translation>
    </message>
    <message>
        <source>The drive is full. No backup was made; the ones from before are untouched. Make room there, or choose another place.</source>
        <translation>Enheten är full. Ingen säkerhetskopia gjordes; de tidigare är orörda. Frigör utrymme där eller välj en annan plats.</translation>
    </message>
    <message>
        <source>That place cannot be written to. No backup was made. Choose another place.</source>
        <translation>Det går inte att skriva på den platsen. Ingen säkerhetskopia gjordes. Välj en annan plats.</translation>
    </message>
    <message>
        <source>The folder or drive is not there. No backup was made, and nothing half-made is left. Connect it, or choose another place.</source>
        <translation>Mappen eller enheten finns inte där. Ingen säkerhetskopia gjordes och inget halvfärdigt finns kvar. Anslut den eller välj en annan plats.</translation>
    </message>
    <message>
        <source>The key that signs the log is not in this computer’s keychain, so no backup was made. Unlock the keychain, then try again.</source>
        <translation>Nyckeln som signerar loggen finns inte i datorns nyckelring, så ingen säkerhetskopia gjordes. Lås upp nyckelringen och försök igen.</translation>
    </message>
    <message>
        <source>There is no backup of this clinic in that folder any more.</source>
        <translation>Det finns inte längre någon kopia av den här kliniken i den mappen.</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Ingen säkerhetskopia än</translation>
    </message>
    <message numerus="yes">
        <source>No backup for %n day(s)</source>
        <translation>
            <numerusform>Ingen säkerhetskopia på %n dag</numerusform>
            <numerusform>Ingen säkerhetskopia på %n dagar</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup was made yet</source>
        <translation>Ingen säkerhetskopia har gjorts än</translation>
    </message>
    <message>
        <source>If this computer breaks or is stolen, the clinic is gone. Choose a drive that you can take away.</source>
        <translation>Om datorn går sönder eller blir stulen är kliniken borta. Välj en enhet som går att ta med härifrån.</translation>
    </message>
    <message>
        <source>A restore was last tried: {when}</source>
        <translation>En återställning provades senast: {when}</translation>
    </message>
    <message>
        <source>No backup yet: choose a place first</source>
        <translation>Ingen säkerhetskopia än: välj först en plats</translation>
    </message>
    <message>
        <source>Something reached the wrong person</source>
        <translation>Något nådde fel person</translation>
    </message>
    <message>
        <source>Somebody looked without needing to</source>
        <translation>Någon tittade utan att behöva</translation>
    </message>
    <message>
        <source>Something is lost or stolen</source>
        <translation>Något är borta eller stulet</translation>
    </message>
    <message>
        <source>A suspicious mail, link or caller</source>
        <translation>Ett misstänkt mejl, samtal eller en länk</translation>
    </message>
    <message>
        <source>An account or the program is strange</source>
        <translation>Något är konstigt med ett konto eller programmet</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Något annat</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Avvikelser</translation>
    </message>
    <message>
        <source>Nothing was reported yet. Everybody can, from every screen, with Ctrl+Shift+I.</source>
        <translation>Inget är rapporterat än. Alla kan, från varje skärm, med Ctrl+Shift+I.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Brådskar</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Läs</translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation>Ta hand om</translation>
    </message>
    <message>
        <source>A new recovery kit</source>
        <translation>Ett nytt återställningsark</translation>
    </message>
    <message>
        <source>It takes the place of the one that is in force, wherever that lies and whoever has seen it. It is shown this once. Backups from before are opened by the old one: make a backup soon, and destroy the old paper then.</source>
        <translation>Det träder i stället för det som gäller nu, var det än ligger och vem som än har sett det. Det visas bara nu. Tidigare säkerhetskopior öppnas av det gamla: gör en säkerhetskopia snart och förstör sedan det gamla papperet.</translation>
    </message>
    <message>
        <source>Leave the old one in force</source>
        <translation>Låt det gamla gälla</translation>
    </message>
    <message>
        <source>This is another word. Look again.</source>
        <translation>Det är ett annat ord. Titta igen.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>Ord {number}</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Jag har skrivit ner dem</translation>
    </message>
    <message>
        <source>Read two of them from your paper, so that it is known to be right.</source>
        <translation>Läs två av dem från ditt papper, så att det säkert är rätt.</translation>
    </message>
    <message>
        <source>Put the new kit in force</source>
        <translation>Låt det nya arket gälla</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Visa orden igen</translation>
    </message>
    <message>
        <source>Choose an empty folder for the clinic</source>
        <translation>Välj en tom mapp för kliniken</translation>
    </message>
    <message>
        <source>Into the new folder {folder}</source>
        <translation>Till den nya mappen {folder}</translation>
    </message>
    <message>
        <source>There is no keychain here: keep this computer’s secret in a file</source>
        <translation>Det finns ingen nyckelring här: spara datorns hemlighet i en fil</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
    </message>
    <message>
        <source>Who opens it</source>
        <translation>Vem som öppnar den</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Password of that day</source>
        <translation>Lösenord från den dagen</translation>
    </message>
    <message>
        <source>Hold to show the password</source>
        <translation>Håll nere för att visa lösenordet</translation>
    </message>
    <message>
        <source>Six-digit code</source>
        <translation>Sexsiffrig kod</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>En annan mapp …</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Återställ</translation>
    </message>
    <message>
        <source>Choose another backup …</source>
        <translation>Välj en annan kopia …</translation>
    </message>
    <message>
        <source>Password and code</source>
        <translation>Lösenord och kod</translation>
    </message>
    <message>
        <source>Recovery kit</source>
        <translation>Återställningsark</translation>
    </message>
    <message>
        <source>Choose a folder or a drive for backups</source>
        <translation>Välj en mapp eller enhet för säkerhetskopior</translation>
    </message>
    <message>
        <source>The log is whole up to entry {entries}</source>
        <translation>Loggen är hel till och med rad {entries}</translation>
    </message>
    <message>
        <source>Verified: {when}</source>
        <translation>Kontrollerad: {when}</translation>
    </message>
    <message>
        <source>A checkpoint on paper or on a drive elsewhere shows whether somebody rewrote the log.</source>
        <translation>En kontrollpunkt på papper eller på en enhet någon annanstans visar om någon har skrivit om loggen.</translation>
    </message>
    <message>
        <source>Make a new recovery kit …</source>
        <translation>Gör ett nytt återställningsark …</translation>
    </message>
    <message>
        <source>No checkpoint of the log is kept outside yet</source>
        <translation>Ingen kontrollpunkt för loggen förvaras utanför än</translation>
    </message>
    <message>
        <source>What protects the vault</source>
        <translation>Det som skyddar valvet</translation>
    </message>
    <message>
        <source>Everything is encrypted</source>
        <translation>Allt är krypterat</translation>
    </message>
    <message>
        <source>AES-256 (SQLCipher), each page sealed. A password alone opens nothing: it takes this computer’s secret as well.</source>
        <translation>AES-256 (SQLCipher), varje sida förseglad. Ett lösenord ensamt öppnar ingenting: det krävs också datorns egen hemlighet.</translation>
    </message>
    <message>
        <source>This computer’s secret lies in its keychain</source>
        <translation>Datorns hemlighet ligger i dess nyckelring</translation>
    </message>
    <message>
        <source>A stolen copy of the files does not hold it.</source>
        <translation>Den finns inte i en stulen kopia av filerna.</translation>
    </message>
    <message>
        <source>There is no recovery kit</source>
        <translation>Det finns inget återställningsark</translation>
    </message>
    <message>
        <source>Without one, a broken computer takes the clinic with it.</source>
        <translation>Utan det tar en trasig dator kliniken med sig.</translation>
    </message>
    <message numerus="yes">
        <source>The screen locks after %n minute(s) without a key</source>
        <translation>
            <numerusform>Skärmen låses efter %n minut utan tangenttryck</numerusform>
            <numerusform>Skärmen låses efter %n minuter utan tangenttryck</numerusform>
        </translation>
    </message>
    <message>
        <source>And with the computer, and with Ctrl+L. Nothing readable stays on it.</source>
        <translation>Och tillsammans med datorn, och med Ctrl+L. Inget läsbart blir kvar på den.</translation>
    </message>
    <message>
        <source>An invented clinic: its secret lies in its folder</source>
        <translation>En påhittad klinik: hemligheten ligger i dess mapp</translation>
    </message>
    <message>
        <source>Whoever copies the folder has it. Nobody real is in it.</source>
        <translation>Den som kopierar mappen har den. Ingen verklig människa finns där.</translation>
    </message>
    <message>
        <source>This computer’s secret lies in a file</source>
        <translation>Datorns hemlighet ligger i en fil</translation>
    </message>
    <message>
        <source>There was no keychain when the clinic was begun. Whoever copies the whole disk has the secret, and then only the passwords are in the way.</source>
        <translation>Det fanns ingen nyckelring när kliniken lades upp. Den som kopierar hela disken har hemligheten, och då är det bara lösenorden som står i vägen.</translation>
    </message>
    <message>
        <source>There is a recovery kit</source>
        <translation>Det finns ett återställningsark</translation>
    </message>
    <message>
        <source>24 words on paper open the clinic on any computer. Look once in a while whether they still lie in their safe.</source>
        <translation>24 ord på papper öppnar kliniken på vilken dator som helst. Se efter ibland att de ligger kvar i kassaskåpet.</translation>
    </message>
    <message>
        <source>The log was never verified</source>
        <translation>Loggen har aldrig kontrollerats</translation>
    </message>
    <message>
        <source>The log’s page has a button that reads all of it.</source>
        <translation>På loggens sida finns en knapp som läser hela.</translation>
    </message>
    <message>
        <source>A checkpoint of the log was taken outside: {when}</source>
        <translation>En kontrollpunkt för loggen togs ut: {when}</translation>
    </message>
    <message>
        <source>Open with the recovery kit</source>
        <translation>Öppna med återställningsarket</translation>
    </message>
    <message>
        <source>Open the clinic</source>
        <translation>Öppna kliniken</translation>
    </message>
    <message>
        <source>The clinic is here and whole. This computer’s keychain does not give the secret that belongs to it: it is locked, or was made anew. If it is locked, unlock it and sign in again. Otherwise the 24 words of the recovery kit bring everybody’s sign-in back. Nothing is lost.</source>
        <translation>Kliniken finns här och är hel. Men datorns nyckelring ger inte den hemlighet som hör till: den är låst, eller har gjorts om. Är den låst, lås upp den och logga in igen. Annars ger återställningsarkets 24 ord tillbaka allas inloggning. Inget går förlorat.</translation>
    </message>
    <message>
        <source>The clinic is open for this computer again. The kit has been used, so a new one takes its place. It is shown this once. Keep the old one until the next backup is made: it opens those from before.</source>
        <translation>Kliniken går att öppna på den här datorn igen. Arket har använts, så ett nytt träder i dess ställe. Det visas bara nu. Spara det gamla tills nästa säkerhetskopia är gjord: det öppnar de tidigare.</translation>
    </message>
    <message>
        <source>Report an incident</source>
        <translation>Rapportera en avvikelse</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>för %n dag sedan</numerusform>
            <numerusform>för %n dagar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Nyss</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>för %n minut sedan</numerusform>
            <numerusform>för %n minuter sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>för %n timme sedan</numerusform>
            <numerusform>för %n timmar sedan</numerusform>
        </translation>
    </message>
    <message>
        <source>What happened, in your own words</source>
        <translation>Vad som hände, med dina egna ord</translation>
    </message>
    <message>
        <source>When you noticed it</source>
        <translation>När du märkte det</translation>
    </message>
    <message>
        <source>It is still going on, or it is urgent</source>
        <translation>Det pågår fortfarande, eller brådskar</translation>
    </message>
    <message>
        <source>Then go to a person as well. Do not wait for an answer here.</source>
        <translation>Gå då också till en människa. Vänta inte på svar här.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapportera</translation>
    </message>
    <message>
        <source>You are never in trouble for reporting.</source>
        <translation>Du råkar aldrig illa ut för att du rapporterar.</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>What you have reported</source>
        <translation>Det du har rapporterat</translation>
    </message>
    <message>
        <source>Thank you. Your report is kept, and somebody will look at it.</source>
        <translation>Tack. Din rapport är sparad och någon kommer att titta på den.</translation>
    </message>
    <message>
        <source>Sealed: only those who take care of it can open what you write.</source>
        <translation>Förseglat: bara de som tar hand om det kan öppna det du skriver.</translation>
    </message>
    <message>
        <source>Choose a backup, or the folder it is in</source>
        <translation>Välj en säkerhetskopia eller mappen som den ligger i</translation>
    </message>
    <message>
        <source>Stopped. Nothing was restored.</source>
        <translation>Avbrutet. Inget återställdes.</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Återställ från en säkerhetskopia</translation>
    </message>
    <message>
        <source>The clinic as it was on the day of the backup, in a new folder. What is on this computer now is left as it is.</source>
        <translation>Kliniken som den var när kopian gjordes, i en ny mapp. Det som finns på datorn nu lämnas som det är.</translation>
    </message>
    <message>
        <source>This is what the backup says of itself:</source>
        <translation>Det här säger kopian om sig själv:</translation>
    </message>
    <message>
        <source>Until the end nothing has changed.</source>
        <translation>Inget är ändrat förrän det är klart.</translation>
    </message>
    <message>
        <source>The clinic is back.</source>
        <translation>Kliniken är tillbaka.</translation>
    </message>
    <message>
        <source>The old kit has been used, so a new one takes its place. It is shown this once. Keep the old one until the next backup is made: it opens those from before.</source>
        <translation>Det gamla arket har använts, så ett nytt tar dess plats. Det visas bara nu. Behåll det gamla tills nästa kopia är gjord: det öppnar kopiorna från tiden före.</translation>
    </message>
    <message>
        <source>A backup is a folder called …clinicbackup, on a drive or wherever backups were made. On the computer that it is from, the owner or practice manager opens it with password and code; on any other the recovery kit does.</source>
        <translation>En säkerhetskopia är en mapp som heter …clinicbackup, på en enhet eller där kopiorna gjordes. På datorn som den kommer från öppnar ägaren eller verksamhetschefen den med lösenord och kod; på alla andra gör återställningsarket det.</translation>
    </message>
    <message>
        <source>Choose the backup …</source>
        <translation>Välj säkerhetskopian …</translation>
    </message>
    <message>
        <source>Back to sign in</source>
        <translation>Tillbaka till inloggningen</translation>
    </message>
    <message>
        <source>Make a new recovery kit</source>
        <translation>Gör ett nytt återställningsark</translation>
    </message>
    <message>
        <source>Go and sign in</source>
        <translation>Till inloggningen</translation>
    </message>
    <message>
        <source>It lies in {folder}. Every page was read and compared.</source>
        <translation>Den ligger i {folder}. Varje sida har lästs och jämförts.</translation>
    </message>
    <message>
        <source>The log says so, in a signed seam, and stays verifiable.</source>
        <translation>Loggen säger det i en signerad skarv och går fortfarande att kontrollera.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the log are lost</source>
        <translation>
            <numerusform>%n rad i loggen är förlorad</numerusform>
            <numerusform>%n rader i loggen är förlorade</numerusform>
        </translation>
    </message>
    <message>
        <source>What was written after the backup is lost</source>
        <translation>Det som skrevs efter kopian är förlorat</translation>
    </message>
    <message>
        <source>Nobody can tell how many entries of the log that is.</source>
        <translation>Ingen kan säga hur många rader i loggen det gäller.</translation>
    </message>
    <message>
        <source>The recovery kit was used on {at}: the backup of {made} was restored.</source>
        <translation>Återställningsarket användes {at}: kopian från {made} återställdes.</translation>
    </message>
    <message>
        <source>The backup of {made} was restored on {at}.</source>
        <translation>Kopian från {made} återställdes {at}.</translation>
    </message>
    <message>
        <source>Words are missing: a kit has 24.</source>
        <translation>Det saknas ord: ett ark har 24.</translation>
    </message>
    <message>
        <source>The recovery kit was used on {at} to open the clinic for this computer again.</source>
        <translation>Återställningsarket användes {at} för att öppna kliniken på den här datorn igen.</translation>
    </message>
    <message>
        <source>A marked word is on no recovery kit. Compare it with the paper.</source>
        <translation>Ett markerat ord finns inte på något återställningsark. Jämför med papperet.</translation>
    </message>
    <message>
        <source>The words do not fit together: one is misread, or stands in the wrong place. Compare each with the paper.</source>
        <translation>Orden hör inte ihop: något är felläst eller står på fel plats. Jämför vart och ett med papperet.</translation>
    </message>
    <message>
        <source>That folder is not empty. Choose another one.</source>
        <translation>Mappen är inte tom. Välj en annan.</translation>
    </message>
    <message>
        <source>These words are whole, and those of another kit. Older backups need the kit that was in force on their day.</source>
        <translation>Orden hör ihop men till ett annat ark. Äldre kopior kräver det ark som gällde den dagen.</translation>
    </message>
    <message>
        <source>This computer’s secret is not the one of this backup. Use the recovery kit.</source>
        <translation>Datorns hemlighet hör inte till den här kopian. Använd återställningsarket.</translation>
    </message>
    <message numerus="yes">
        <source>Try the words again in %n second(s).</source>
        <translation>
            <numerusform>Försök med orden igen om %n sekund.</numerusform>
            <numerusform>Försök med orden igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name, the password of that day or the code does not fit. Try again.</source>
        <translation>Namnet, den dagens lösenord eller koden stämmer inte. Försök igen.</translation>
    </message>
    <message>
        <source>This computer’s keychain does not have the clinic’s secret, or does not answer. Use the recovery kit.</source>
        <translation>Datorns nyckelring har inte klinikens hemlighet eller svarar inte. Använd återställningsarket.</translation>
    </message>
    <message>
        <source>That account may not restore this backup. An owner or a practice manager may, and so may the recovery kit.</source>
        <translation>Det kontot får inte återställa den här kopian. Det får en ägare eller verksamhetschef, och den som har återställningsarket.</translation>
    </message>
    <message>
        <source>Restored from the backup of {when}</source>
        <translation>Återställd från kopian gjord {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) removed since the backup went again</source>
        <translation>
            <numerusform>%n konto som tagits bort sedan kopian togs bort igen</numerusform>
            <numerusform>%n konton som tagits bort sedan kopian togs bort igen</numerusform>
        </translation>
    </message>
    <message>
        <source>How many entries are lost, nobody can tell.</source>
        <translation>Hur många rader som är förlorade kan ingen säga.</translation>
    </message>
    <message>
        <source>Entries of the log that are lost: {count}.</source>
        <translation>Förlorade rader i loggen: {count}.</translation>
    </message>
    <message>
        <source>No journal of removed accounts was found: look through all accounts.</source>
        <translation>Ingen journal över borttagna konton hittades: gå igenom alla konton.</translation>
    </message>
    <message>
        <source>The kit has not been replaced: whoever has its words comes in.</source>
        <translation>Arket har inte bytts ut: den som har orden kommer in.</translation>
    </message>
    <message>
        <source>The clinic that was here is kept aside, untouched</source>
        <translation>Kliniken som fanns här ligger kvar orörd vid sidan om</translation>
    </message>
    <message>
        <source>Keep its folder as evidence, and do not work in it any more.</source>
        <translation>Behåll dess mapp som bevis och arbeta inte mer i den.</translation>
    </message>
    <message>
        <source>No entry of the log is lost</source>
        <translation>Ingen rad i loggen är förlorad</translation>
    </message>
    <message>
        <source>No journal of removed accounts was found</source>
        <translation>Ingen journal över borttagna konton hittades</translation>
    </message>
    <message>
        <source>Accounts that ended after the backup are back. Look through all of them.</source>
        <translation>Konton som avslutades efter kopian är tillbaka. Gå igenom alla.</translation>
    </message>
    <message>
        <source>No account had been removed since the backup</source>
        <translation>Inget konto hade tagits bort sedan kopian</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>What protects the clinic, and what does not</source>
        <translation>Det som skyddar kliniken, och det som inte gör det</translation>
    </message>
</context>
</TS>
