-- SPDX-FileCopyrightText: 2026 The Centralino authors
-- SPDX-License-Identifier: AGPL-3.0-or-later
--
-- A line in service at version 0006: one waits, one is promised a callback, one talks and is to be sent on, one was answered;
-- one signed in, one was invited, one failed to sign in.

UPDATE turnstile SET n = 19;
INSERT INTO calls (sid, caller, number, keyed, language, began_at, due_at, doubted_at, vouched_at, ended_at, guesses, shown) VALUES
 ('CA1', 'a1', '+393331234561', NULL, 'it', 1768208400000, 1768208700000, NULL, NULL, NULL, 0, NULL),
 ('CA2', 'a2', NULL, NULL, 'ar', 1768208410000, NULL, NULL, NULL, 1768208500000, 1, NULL),
 ('CA3', 'a3', '+393331234563', NULL, 'fr', 1768208420000, 1768208720000, NULL, NULL, NULL, 0, 8),
 ('CA4', NULL, NULL, NULL, 'en', 1768208000000, NULL, NULL, NULL, 1768208300000, 0, NULL);
INSERT INTO places (number, state, call, caller, phone, asked, office, language, since, callback, due_at, opening, tries, until, said_ahead, said_unstaffed, ticket, ended_at) VALUES
 (8, 'waiting', 'CA1', 'a1', NULL, 'casa', 'casa', 'it', 1768208400000, false, NULL, NULL, 0, NULL, 0, false, NULL, NULL),
 (9, 'waiting', 'CA2', 'a2', '+393331234562', 'casa', 'casa', 'ar', 1768208410000, true, 1768294800000, 1768294800000, 1, NULL, NULL, true, NULL, NULL),
 (13, 'talking', 'CA3', 'a3', NULL, 'polo1', 'segreteria', 'fr', 1768208420000, false, NULL, NULL, 0, NULL, NULL, false, NULL, NULL),
 (1, 'over', 'CA4', NULL, NULL, 'casa', 'casa', 'en', 1768208000000, false, NULL, NULL, 0, NULL, 1, false, NULL, 1768208300000);
INSERT INTO claims (number, place, operator, office, call, leg, made_at, dialled_at, deadline, accepted_at, reached_at, place_end, operator_end, freed_at, heard_at, parked_until) VALUES
 (2, 1, 'anna', 'casa', 'CA4', 'CA40', 1768208100000, 1768208100000, 1768208730000, 1768208120000, NULL, 'answered', 'answered', 1768208300000, 1768208110000, 1768208400000),
 (14, 13, 'karim', 'segreteria', 'CA3', 'CA30', 1768208430000, 1768208430000, 1768209050000, 1768208440000, NULL, NULL, NULL, NULL, 1768208435000, NULL);
INSERT INTO operators (id, on_duty, said_until, rests_until, rest, misses, free_since, pin, at_desk, seen_at, spoke_by) VALUES
 ('anna', true, 1768251600000, 1768208315000, 'answered', 0, 4, 'p1', true, 1768208430000, 2),
 ('karim', NULL, NULL, NULL, NULL, 1, 0, NULL, false, NULL, NULL);
INSERT INTO moves (claim, call, wanted_at, leased_until, sent_at, outcome) VALUES
 (2, 'CA4', 1768208100000, 1768208115000, 1768208100000, 'done'),
 (14, 'CA3', 1768208430000, NULL, NULL, NULL);
INSERT INTO intents (number, claim, kind, asked, office, wanted_at, leased_until, sent_at, outcome, became) VALUES
 (17, 14, 'send-on', 'casa', 'casa', 1768208440000, NULL, NULL, NULL, NULL);
INSERT INTO wrap_ups (claim, at, outcome, note) VALUES (2, 1768208310000, 'answered', 'will call again');
INSERT INTO ledger (n, at, event, place, operator, claim, office, offices, cause, until) VALUES
 (1, 1768208000000, 'taken', 1, NULL, NULL, 'casa', NULL, NULL, NULL),
 (2, 1768208100000, 'claimed', 1, 'anna', 2, 'casa', 'casa,segreteria', NULL, NULL),
 (4, 1768208300000, 'freed', NULL, 'anna', 2, NULL, NULL, 'answered', NULL),
 (10, 1768208500000, 'promised', 9, NULL, NULL, 'casa', NULL, NULL, 1768294800000);
INSERT INTO announcements (id, place, at, minutes, hit) VALUES
 (1, 1, 1768208010000, 2, true),
 (2, 8, 1768208410000, 3, NULL);
INSERT INTO log (id, place, office, language, began_at, ended_at, how, waited, claim, talked, operator) VALUES
 (1, 1, 'casa', 'en', 1768208000000, 1768208120000, 'answered', 120, 2, 180, 'anna');
INSERT INTO callers (caller, language, seen_at) VALUES ('a2', 'ar', 1768208410000);
INSERT INTO guesses (id, kind, at, caller) VALUES (1, 'pin', 1768208410000, 'a2');
INSERT INTO config_revisions (number, at, who, what, digest, text) VALUES
 (1, 1768208000000, NULL, '{"key": "revision-by-hand"}', 'd1', '# the first'),
 (2, 1768208100000, 'anna', '{"key": "revision-undone", "args": {"number": "1"}}', 'd2', '# the second');
INSERT INTO accounts ("user", password, invitation, invited_until) VALUES
 ('anna', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaA', NULL, NULL),
 ('marta', NULL, 'i1', 1768381200000);
INSERT INTO sessions (token, "user", roles, began_at, seen_at) VALUES ('s1', 'anna', 'operator', 1768208400000, 1768208410000);
INSERT INTO attempts (id, who, address, at, forgiven) VALUES (1, 'w1', 'a1', 1768208410000, false);
INSERT INTO staff_record (id, at, "user", deed, about, detail) VALUES
 (1, 1768208400000, NULL, 'invited', 'anna', NULL),
 (2, 1768208410000, 'anna', 'signed-in', NULL, NULL);
