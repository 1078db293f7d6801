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
        <source>Back up by itself each day</source>
        <translation>Kopiera av sig självt varje dag</translation>
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
    <message numerus="yes">
        <source>%n older backup(s) went.</source>
        <translation>
            <numerusform>%n äldre kopia togs bort.</numerusform>
            <numerusform>%n äldre kopior togs bort.</numerusform>
        </translation>
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
        <source>Last backup: {when}</source>
        <translation>Senaste säkerhetskopia: {when}</translation>
    </message>
    <message>
        <source>Backed up at {time}: {size} in {path}. It opens and was read in full.</source>
        <translation>Säkerhetskopia gjord {time}: {size} i {path}. Den går att öppna och har lästs i sin helhet.</translation>
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
        <source>Choose a folder or a drive for backups</source>
        <translation>Välj en mapp eller enhet för säkerhetskopior</translation>
    </message>
    <message>
        <source>The log is whole up to entry {entries}</source>
        <translation>Loggen är hel till och med post {entries}</translation>
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
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>What protects the clinic, and what does not</source>
        <translation>Det som skyddar kliniken, och det som inte gör det</translation>
    </message>
</context>
</TS>
