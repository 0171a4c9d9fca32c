# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr prompts: le voci

help-prompts =
    Prepara le voci: di ogni frase che si può sentire fa un file di suono, una volta sola.

    Di ogni frase vale la registrazione in prompts/recordings, se c'è; altrimenti parla la voce scelta in config.toml. Si può interrompere e ripetere: ciò che è pronto resta. Mentre il centralino funziona succede da solo.
help-prompts-list = Elenca le frasi da registrare: nome del file, lingua, testo.
help-prompts-from = Il primo giorno, come 2026-12-25: le frasi con una data sono quelle dei sessanta giorni che seguono. Se manca: oggi.
help-prompts-quiet = Scrivi solo ciò che non riesce.
help-prompts-wishes = Prepara solo le frasi che qualcuno aspetta di sentire nelle pagine degli uffici. Mentre il centralino funziona succede da solo.
prompts-begin = Cerco tutte le frasi che si possono sentire, dal giorno { $day } in poi.
prompts-done = Frasi pronte: { $made } nuove, { $kept } già fatte. Le dice la voce di Twilio: { $left }. Non riuscite: { $failed }.
prompts-failed = { $language }/{ $id }: la voce { $source } non riesce: { $why ->
    [silent] quasi non si sente niente
    [clipped] il suono è distorto
    [cut-off] finisce a metà di un suono
    [too-short] dura meno di quanto serve per dire il testo
    [too-long] dura molto più di quanto serve per dire il testo
    [format] il suono non va bene per il telefono
   *[other] { $why }
 }. La frase la dice la voce di Twilio; si può registrarla, o ripetere «ivr prompts» più tardi.
prompts-recording = { $file }: { $why ->
    [clipped] il suono è distorto, perché è stato registrato troppo forte. Si registri di nuovo, più lontano dal microfono o a un livello più basso.
    [silent] quasi non si sente niente. Si controlli il microfono e si registri più forte.
    [cut-off] finisce a metà di un suono. Si lasci mezzo secondo di silenzio alla fine.
    [too-short] dura meno di quanto serve per dire il testo. Forse è la registrazione di un'altra frase: qui ci vuole «{ $text }»
    [too-long] dura molto più di quanto serve per dire il testo. Si tolgano le prove e le pause, o si controlli che la frase sia questa: «{ $text }»
    [unreadable] { -unreadable }
   *[no-sound] { -no-sound }
 }
prompts-music = { $file }: { $why ->
    [too-short] la musica dura meno di { $shortest } secondi. Ne servono da { $shortest } a { $longest }.
    [too-long] la musica dura più di { $longest } secondi. Ne servono da { $shortest } a { $longest }.
    [unreadable] { -unreadable }
   *[no-sound] { -no-sound }
 }
-no-sound = il file è vuoto, incompleto o non è un suono. Si esporti di nuovo dal programma con cui è stato registrato.
-unreadable = il file non si lascia leggere. Si controlli che non sia una cartella e che il centralino abbia il permesso di leggerlo.
prompts-waiting = { $source } chiede di aspettare ({ $why }): riprovo tra { $seconds } secondi.
prompts-given-up = { $source } continua a rifiutare ({ $why }) e per ora non gli si chiede altro. Frasi che restano: { $count }. Le dice la voce di Twilio; si possono registrare, o ripetere «ivr prompts» più tardi.
prompts-stray = { $file }: non è di nessuna frase che si può sentire nei prossimi sessanta giorni, e nessuno lo sente. { $meant ->
    [none] Si cerchi il nome giusto con «ivr prompts --list»: lingua/nome.wav, in minuscolo. Se il testo è cambiato, si registri la frase nuova; se non serve più, si tolga il file.
   *[other] Il nome giusto è { $meant }, in minuscolo e nella cartella della lingua.
 }
clips-unwritten = { $place }: i suoni non si possono scrivere: { $why ->
    [full] il disco è pieno. Si faccia posto, poi si ripeta «ivr prompts»: ciò che è pronto resta.
    [forbidden] manca il permesso. Si dia la cartella all'utente che fa funzionare il centralino, o si scelga un'altra cartella con IVR_DATA.
    [occupied] c'è una cartella al posto di un file, o un file al posto di una cartella. Si tolga, poi si ripeta «ivr prompts».
   *[other] { $why }. Si controllino la cartella e il disco, poi si ripeta «ivr prompts».
 }

## ivr say, come suono

say-no-clip = Questa frase non ha un suono: la dice la voce di Twilio. { $text }
say-no-file = { $file }: non si riesce a scrivere il file. Si controlli che la cartella ci sia, che ci si possa scrivere e che il disco non sia pieno.
say-no-player = Su questa macchina non c'è un programma che suoni: ci vuole uno tra { $known }. Con --wav si ottiene il file.
