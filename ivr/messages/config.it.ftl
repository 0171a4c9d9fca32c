# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

### Quello che legge il personale: sbagli, comandi, pagine. Le frasi per chi telefona stanno in prompts/.

## config.toml: il file

config-file-missing = il file non c’è: copi qui il config.toml con gli orari degli uffici, o dica dov’è con IVR_CONFIG
config-file-not-a-file = questa è una cartella, non un file: serve il file con gli orari degli uffici
config-file-unreadable = il file non si può aprire: controlli i permessi
config-file-not-utf8 = in questa riga c’è un carattere che non è UTF-8: salvi il file con la codifica UTF-8
config-file-empty = il file è vuoto: ci vogliono almeno la sezione [line] e un [[office]]
config-in-force = config.toml è in ordine ed è in vigore

## config.toml: la scrittura

config-syntax-statement = la riga non si capisce: deve essere una [sezione], una voce come key = "5", o un commento dopo #
config-syntax-rest = dopo il valore c’è dell’altro: i testi, gli orari e i numeri di telefono vanno tra virgolette, una voce per riga
config-syntax-array = qui, o nella riga prima, un elenco non è chiuso: ci vogliono una virgola tra un elemento e l’altro e ] alla fine
config-syntax-table = qui, o nella riga prima, una parentesi {"{"} non è chiusa: ci vogliono una virgola tra una voce e l’altra e {"}"} alla fine, sulla stessa riga
config-syntax-equals = manca il segno = dopo il nome della voce, o il nome ha altro che lettere senza accenti, cifre e trattini
config-syntax-header = il titolo di sezione non è chiuso: si scrive [line] oppure [[office]]
config-syntax-twice = questa voce o sezione c’è già: può stare nel file una volta sola (più uffici, chiusure o operatori si scrivono ognuno sotto il suo [[titolo]])
config-syntax-value = il valore non si capisce: un testo va tra virgolette diritte ("), un giorno si scrive 2026-12-24, sì e no si scrivono true e false
config-syntax-key = il nome della voce non si capisce: solo lettere senza accenti, cifre e trattini, o tutto tra virgolette diritte ("); tra graffe niente a capo, e niente virgola alla fine
config-syntax-backslash = dopo una barra rovesciata (\) il testo non si capisce: scriva due barre (\\) o la tolga
config-syntax-quotes = un testo è aperto con le virgolette e non è chiuso: mancano le virgolette alla fine
config-syntax-character = c’è un carattere che non si può usare (spesso arriva copiando da un altro programma): cancelli la riga e la riscriva
config-syntax-other = il file non si può leggere: riparta da una copia che funzionava

## config.toml: la forma delle voci

config-unknown-setting = la voce «{ $name }» non esiste: qui possono stare { $known }
config-unknown-setting-near = la voce «{ $name }» non esiste: forse «{ $near }»?
config-missing = manca la voce «{ $name }»: qui è obbligatoria
config-not-text = «{ $name }» deve essere un testo tra virgolette, e invece è { $found }
config-not-number = «{ $name }» deve essere un numero intero senza virgolette, e invece è { $found }
config-not-true-or-false = «{ $name }» deve essere true (sì) o false (no), senza virgolette, e invece è { $found }
config-not-day = «{ $name }» deve essere un giorno come 2026-12-24, senza virgolette e senza ora, e invece è { $found }
config-not-moment = «{ $name }» deve essere un giorno come 2026-12-24 o un giorno e un’ora come 2026-12-24T10:30:00, senza virgolette, e invece è { $found }
config-not-list = «{ $name }» deve essere un elenco tra parentesi quadre, come ["…", "…"], e invece è { $found }
config-not-table = «{ $name }» deve essere un gruppo di voci tra parentesi graffe o una sezione, e invece è { $found }
config-not-choice = «{ $name }» può essere solo uno di { $choices }, e invece è { $found }
config-single-brackets = di «{ $name }» ce ne possono essere tanti: il titolo si scrive [[{ $name }]], con due parentesi quadre
config-double-brackets = di «{ $name }» ce n’è uno solo: il titolo si scrive [{ $name }], con una parentesi quadra
config-too-small = «{ $name }» è { $found }: deve essere almeno { $limit }
config-too-large = «{ $name }» è { $found }: può essere al massimo { $limit }
config-far-date = la data { $found } è troppo lontana: l’anno deve stare tra 2000 e 2099
config-empty = «{ $name }» è vuoto: scriva il testo, o tolga la voce se non è obbligatoria
config-too-long = «{ $name }» ha { $count } caratteri, e chi chiama li ascolta tutti: ne scriva al massimo { $most }
config-not-to-be-said = in «{ $name }» il carattere numero { $place } ({ $code }) non si vede e non si può dire, forse è copiato da un altro programma: lo cancelli
config-place-without-hours = un altro luogo senza orari non è mai aperto: scriva gli orari, o tolga tutto il gruppo

## config.toml: la linea

config-unknown-zone = il fuso orario «{ $text }» non esiste: ci vuole un nome come «{ $near }»
config-unknown-holidays = il codice delle festività «{ $text }» non esiste: ci vuole un paese con la provincia, come «IT-MO» per Modena
config-emergency = «{ $text }» non è un numero di emergenza: da 2 a 6 cifre, come «112»
config-number = «{ $text }» non è un numero di telefono che esista: ci vuole il prefisso internazionale e nessuno spazio, come «+390592034444»
config-number-twice = il numero «{ $text }» c’è già alla riga { $line }: deve portare a un ufficio solo, e non può essere il numero della linea
config-country = «{ $text }» non è la sigla di un paese: due lettere maiuscole, come «IT»

## config.toml: le lingue e i nomi

config-unknown-language = la lingua «{ $code }» non ha frasi o voce: si possono usare { $known }
config-language-not-offered = la lingua «{ $code }» non è tra quelle della linea: si possono usare { $offered }
config-language-twice = la lingua «{ $text }» c’è già: deve stare nell’elenco una volta sola
config-language-form = «{ $text }» non è la sigla di una lingua: due o tre lettere minuscole, come «it»
config-languages-count = le lingue sono { $count }: devono essere da 1 a 9, perché ognuna ha un tasto
config-name-missing = «{ $name }» non c’è nella lingua «{ $code }»: ci vuole in ogni lingua della linea

## config.toml: gli uffici

config-no-offices = non c’è nessun ufficio: ci vuole almeno un [[office]]
config-many-offices = gli uffici sono { $count }: con più di { $most } scelte chi ascolta un menu non le ricorda; meglio riunirne alcuni
config-no-operators = l’ufficio «{ $office }» non ha operatori: nessuno può rispondere; lo aggiunga a «offices» di almeno un [[operator]]
config-id-form = «{ $text }» non va bene come id: da 1 a 20 lettere minuscole senza accenti, cifre o trattini
config-id-twice = l’id «{ $text }» c’è già alla riga { $line }: ognuno deve avere il suo
config-key-form = «{ $text }» non va bene come tasto: ci vuole una cifra sola, da «1» a «8»
config-key-of-the-menu = il tasto «{ $key }» serve al menu (0 una persona, 9 riascoltare, * lingua, # menu): ne scelga uno da «1» a «8»
config-key-twice = il tasto «{ $text }» è già dell’ufficio alla riga { $line }: ogni ufficio deve avere il suo
config-unknown-office = l’ufficio «{ $office }» non esiste: ci sono { $known }
config-no-office-named = l’elenco è vuoto: scriva almeno un ufficio
config-email = «{ $text }» non è un indirizzo di posta: deve essere come «ufficio@comune.modena.it»

## config.toml: gli orari

config-span-form = l’orario «{ $text }» non si capisce: si scrive come «08:30-13:00», e «22:00-02:00+1» se finisce dopo mezzanotte
config-span-step = l’orario «{ $text }» non è a passi di cinque minuti: la voce dice solo orari come 8:30 o 8:35
config-span-backwards = l’orario «{ $text }» finisce prima di cominciare: la fine deve venire dopo l’inizio (se è il giorno dopo, con +1: «22:00-02:00+1»)
config-spans-overlap = gli orari «{ $first }» e «{ $second }» si sovrappongono: il secondo deve cominciare quando il primo è finito
config-spans-overlap-at-night = l’orario «{ $first }» va oltre la mezzanotte e si sovrappone a «{ $second }» del giorno dopo: il secondo deve cominciare quando il primo è finito
config-backward-days = i giorni «{ $name }» vanno all’indietro: il primo deve venire prima nella settimana, come «monday-friday»
config-days-twice = «{ $name }» e «{ $other }» (riga { $line }) hanno giorni in comune: ogni giorno può stare in un solo gruppo, oppure da solo
config-season-backwards = la stagione finisce ({ $until }) prima di cominciare ({ $start }): «until» deve venire dopo «from»
config-seasons-overlap = la stagione si sovrappone a quella della riga { $line }: deve cominciare quando l’altra è finita
config-no-visits = l’ufficio «{ $office }» non ha orari di visita: aggiunga [office.visits], o tolga kind = "visits"

## config.toml: chiusure e aperture straordinarie

config-closure-backwards = la chiusura finisce ({ $until }) prima di cominciare ({ $start }): «until» deve venire dopo «from»
config-moment-step = l’ora { $text } non è a passi di cinque minuti: la voce dice solo orari come 8:30 o 8:35
config-redirect-to-itself = le chiamate andrebbero all’ufficio «{ $office }», che questa stessa chiusura chiude: scelga un ufficio che resta aperto
config-redirect-circle = le chiamate girerebbero in tondo ({ $offices }, righe { $lines }): uno di questi uffici deve restare aperto o mandare altrove
config-opening-in-closure = il { $day } è dentro la chiusura della riga { $line }, che vince sempre: divida la chiusura in due, o tolga questa apertura
config-opening-twice = l’ufficio «{ $office }» ha già un’apertura straordinaria il { $day }, alla riga { $line }: ne basta una con tutti gli orari

## config.toml: gli operatori

config-operator-phone = «{ $text }» non si può chiamare: ci vuole un numero come «+390592034444», oppure «sip:nome@centralino», oppure «client:nome»

## config.toml: chi entra nelle pagine del personale

config-outcome-name = manca il nome nella lingua «{ $code }»: gli operatori lo leggono in { $known }
config-outcome-language = gli operatori non leggono nomi nella lingua «{ $code }», ma in { $known }
config-no-roles = l’elenco dei ruoli è vuoto: ci vuole almeno uno tra { $known }
config-unknown-role = il ruolo «{ $role }» non esiste: ci sono { $known }
config-screen-alone = il ruolo «screen» sta da solo: uno schermo alla parete resta dentro per mesi, e non deve poter fare altro
config-unknown-operator = l’operatore «{ $operator }» non esiste: ci sono { $known }
config-not-an-operator = tra gli [[operator]] non c’è nessun «{ $operator }» (ci sono { $known }): per il ruolo «operator» aggiunga chi è al telefono, come operator = "anna"

## L’ambiente (le variabili con cui parte il programma)

environment-flag = vale «{ $value }»: deve essere 1 (sì) o 0 (no)
environment-no-carrier = non c’è né il simulatore né un conto Twilio: metta IVR_SIMULATOR=1 per provare la linea, oppure TWILIO_ACCOUNT_SID e TWILIO_AUTH_TOKEN
environment-simulator-and-account = vale 1, ma c’è anche un conto Twilio: tolga IVR_SIMULATOR per la linea vera, o TWILIO_ACCOUNT_SID e TWILIO_AUTH_TOKEN per quella finta
environment-half = manca, mentre { $other } c’è: servono tutti e due, dalla pagina iniziale della console di Twilio
environment-account-form = non è un Account SID di Twilio: comincia con AC, poi 32 cifre o lettere da a ad f; lo copi dalla console di Twilio
environment-token-form = non è un Auth Token di Twilio: 32 cifre o lettere da a ad f; lo copi dalla console di Twilio
environment-token-count = ci vuole un Auth Token, o due diversi separati da una virgola mentre uno sostituisce l’altro
environment-filler = è un valore finto, che chiunque conosce: copi quello vero dalla console di Twilio
environment-secret-twice = c’è insieme a { $file }: tolga una delle due
environment-secret-file = il file «{ $file }» non si può leggere: controlli che ci sia, che sia un testo e che il programma abbia il permesso
environment-secret-empty = il file «{ $file }» è vuoto: ci vuole il valore segreto, su una riga
environment-region = «{ $value }» non è una regione di Twilio: deve essere { $known }, o non esserci
environment-database-form = non è l’indirizzo di un database: deve essere come sqlite:////var/lib/centralino/centralino.db (un file) o postgresql://utente:parola@server/centralino; nella parola d’ordine @ : / ? # % si scrivono %40 %3A %2F %3F %23 %25
environment-database-memory = non dice in quale file: senza file, a ogni riavvio si perderebbe chi è in attesa; scriva sqlite:/// e il nome di un file, come sqlite:////var/lib/centralino/centralino.db
environment-data = la cartella «{ $folder }» non si lascia creare o usare ({ $why }): si dia il permesso all’utente che fa funzionare il centralino, o si scelga un’altra cartella
environment-database-newer = il database è stato preparato da una versione più recente del programma ({ $version }; questa arriva alla { $known }): aggiorni il programma, oppure rimetta la copia del database fatta prima dell’aggiornamento
environment-key-missing = manca: ci vuole una chiave segreta fatta a caso, che resti sempre la stessa; la faccia con «openssl rand -hex 32»
environment-key-short = è troppo corta: ci vogliono almeno { $least } caratteri fatti a caso; faccia la chiave con «openssl rand -hex 32»
environment-key-weak = si può indovinare: sono pochi caratteri che si ripetono; faccia la chiave con «openssl rand -hex 32»
environment-url-missing = manca: ci vuole l’indirizzo pubblico con cui Twilio ci raggiunge, come https://centralino.comune.example
environment-url-tail = «{ $value }» contiene ? o #: tolga tutto da lì in poi
environment-url-slash = finisce con una barra: scriva «{ $right }»
environment-url-form = «{ $value }» non è un indirizzo: deve essere come https://centralino.comune.example o https://www.comune.example/centralino
environment-url-https = non è protetto: scriva «{ $right }», con un certificato valido
