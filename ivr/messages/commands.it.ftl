# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## Aiuto dei comandi

help-ivr =
    Centralino: il numero unico dei servizi sociali.

    Chi cura gli orari usa due comandi: «ivr check» dice se config.toml è in ordine, «ivr say» scrive parola per parola che cosa sente chi chiama. «ivr call» telefona per prova dal terminale.
help-check =
    Controlla la configurazione e le frasi.

    Elenca ogni errore con la sua riga. Senza errori il centralino prende la nuova configurazione da solo, entro due secondi, mentre le chiamate continuano.
help-check-speak = Scrivi anche che cosa si sente adesso, alla prossima chiusura, alla prossima festa e ai due cambi dell'ora.
help-say =
    Scrive che cosa sente chi chiama un ufficio.

    OFFICE è l'id dell'ufficio in config.toml, per esempio casa. Esempio: ivr say casa --at 2026-12-25T10:00 --language ar
help-say-at = Giorno e ora della città, come 2026-12-25T10:00. Se manca: adesso.
help-say-play = Fai anche sentire le frasi dall'altoparlante.
help-say-wav = Metti le frasi, una dopo l'altra, in questo file di suono.
help-language = Codice della lingua di chi chiama, come it o ar. Se manca: la prima della configurazione.
help-call =
    Telefona al centralino dal terminale, senza telefono e senza rete.

    Si scrivono i tasti e si leggono le frasi. Dentro la chiamata, /help elenca il resto.
help-call-from = Il numero di chi chiama, come +393331234567; «withheld» per un numero nascosto.
help-call-to = Il numero chiamato, se non è quello del centralino.
help-call-at = Giorno e ora della città all'inizio della chiamata, come 2026-12-25T10:00.
help-option = Mostra questo aiuto.

## Esiti

check-fine = { $file } è in ordine: { $offices ->
    [one] un ufficio
   *[other] { $offices } uffici
 }, { $operators ->
    [one] un operatore
   *[other] { $operators } operatori
 }, { $languages ->
    [one] una lingua
   *[other] { $languages } lingue
 }.
check-mistakes = { $count ->
    [one] Un errore.
   *[other] { $count } errori.
 }
check-kept = Finché il file non è in ordine, il centralino continua con la configurazione precedente.
check-warning = avviso: { $text }
check-holiday = prompts/{ $language }.ftl: nella frase «holiday» manca la festa «{ $name }». Si aggiunga un ramo [{ $name }].
say-unknown-office = Non c'è un ufficio «{ $office }». Ci sono: { $known }.
say-unknown-language = «{ $language }» non è tra le lingue della configurazione: { $known }.
say-now = adesso
say-closure = alla prossima chiusura
say-holiday = alla prossima festa
say-clocks = al cambio dell'ora
bad-moment = «{ $text }» non è un giorno e un'ora. Si scriva così: 2026-12-25T10:00.
bad-number = «{ $text }» non è un numero. Si scriva con il prefisso del paese, così: +393331234567.
config-first = Prima va corretta la configurazione:

## Le frasi: che cosa manca o non va in prompts/

gap-junk = { $where }: riga non valida: { $name }.
gap-duplicate = { $where }: «{ $key }» è scritta due volte, e vale solo la prima. Si tolga l'altra.
gap-missing-key = { $where }: manca la frase «{ $key }».
gap-missing-grammar = { $where }: manca «{ $key }», che serve a { $name }.
gap-missing-variable = { $where }: in «{ $key }» manca { "{ $" }{ $name }{ " }" }, che si sente nelle altre lingue.
gap-unknown-variable = { $where }: in «{ $key }» { "{ $" }{ $name }{ " }" } non esiste.
gap-unknown-function = { $where }: in «{ $key }» la funzione { $name } non esiste.
gap-unknown-reference = { $where }: «{ $key }» rimanda a «{ $name }», che non c'è.
gap-circle = { $where }: «{ $key }» rimanda a sé stessa, direttamente o no.
gap-unused = { $where }: «{ $key }» non viene mai detta. Si tolga.
