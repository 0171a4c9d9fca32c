# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

## ivr doctor: come sta il centralino

help-doctor =
    Guarda tutto ciò che serve al centralino: configurazione, frasi, suoni, ambiente, database.

    Si usa con le stesse variabili d'ambiente del centralino. «no» è da correggere; «avviso» funziona, ma è bene saperlo. Con --online si rivolge anche a Twilio.
help-doctor-online = Prova anche se Twilio risponde e riconosce il conto.
doctor-fine = sì
doctor-noted = avviso
doctor-wrong = no
doctor-config = configurazione: { $file } è in ordine
doctor-prompts = frasi: ci sono tutte, in ogni lingua
doctor-clips = suoni di oggi: { $wanted } pronti, tutti; { $left } frasi le dice la voce di Twilio
doctor-clips-missing = suoni di oggi: ne mancano { $missing } di { $wanted }; li fa il centralino in funzione, o «ivr prompts»
doctor-environment = ambiente: ogni variabile è a posto, i segreti sono robusti
doctor-secret-readable = { $variable }: chiunque su questa macchina può leggere { $file }; si tolga il permesso con «chmod o-r»
doctor-address = indirizzo pubblico: { $address }
doctor-address-private = IVR_PUBLIC_URL: «{ $host }» non è un nome che Twilio possa raggiungere da Internet; ci vuole un nome pubblico con il suo certificato
doctor-data = cartella dei dati: { $folder }
doctor-data-closed = IVR_DATA: nella cartella { $folder } non si può scrivere, o non c'è; la si faccia, di proprietà dell'utente del centralino
doctor-database = database: raggiungibile, versione { $version }
doctor-database-empty = database: non c'è ancora niente; lo prepara il primo avvio del centralino
doctor-database-away = database: non raggiungibile ({ $why }); si controllino IVR_DATABASE_URL e che il server funzioni
doctor-carrier = Twilio: risponde e riconosce il conto
doctor-carrier-silent = Twilio: non risponde, o non riconosce il conto; si controllino la rete, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN e TWILIO_REGION
doctor-carrier-unasked = Twilio: non interpellato; con --online si prova anche questo
