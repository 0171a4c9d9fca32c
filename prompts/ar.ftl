# SPDX-FileCopyrightText: 2026 The Centralino authors
# SPDX-License-Identifier: AGPL-3.0-or-later

### What callers hear in Arabic: modern standard, plural كم with يُرجى, which fits every caller.
### No native speaker has heard these texts yet.
###
### The text after each "=" is spoken by a voice and shown on the public page, exactly as it stands here;
### only times, dates and digits are words for the ear and figures for the eye.
### { $something } is filled in by the line: never translate the name, always use every one that is there.
###
### Names of offices don't change ("مكتب السكن"). Put before them only مع or إلى or a verb; and let no verb
### or adjective agree with them, for some are feminine.
###
### For the ear, numbers are words, in the form that their place wants: voices guess it wrong from figures.
###
### Some values have no words of their own; these ask for them:
###   TIME($t), TIME($t, form: "…", part: "no")  a time of day, by the message "time" below
###   DAYPARTS($a, $b)                            same or differ: is the part of the day the same for both?
###   DATE($d, form: "…")                         a day of the year, by "date"
###   WEEKDAY($n, form: "…")                      a day of the week, by "weekday"
###   DIGITS($n, form: "…")                       a number digit by digit, by "digit-word"
###   LANGUAGE($code)                             the name of a language, in Arabic
###   CAP($text)                                  with a capital letter; Arabic has none
### Form and part are words that this file chooses for itself; "plain" and "yes" where none is given.
###
### `ivr check` tells what is missing or wrong in this file, and where.


## How Arabic speaks of times, days and figures. Heard only inside the sentences further down.

# After من, حتى or في. $hour 0–23, $minute; $hour12 and $next12 (the hour to come) 1–12.
# $form: plain (with الساعة) or short (without: the second of two).
# $part: no where the part of the day is said later in the sentence.
# $style: spoken (in words, for the ear) or written (in figures, for the eye).
# In figures it is the 24-hour clock that stands on every door in Italy.
time = { $style ->
    [written] { time-in-figures }
   *[spoken] { time-in-words }
}
time-in-figures = { $hour ->
    [0] { $minute ->
        [0] منتصف الليل
       *[other] { the-hour }{ figures }
    }
   *[other] { the-hour }{ figures }
}
figures = { $hour }:{ NUMBER($minute, minimumIntegerDigits: 2) }
time-in-words = { $hour ->
    [0] { $minute ->
        [0] منتصف الليل
       *[other] { hour-and-part }
    }
   *[other] { hour-and-part }
}
hour-and-part = { the-hour }{ clock-face }{ $part ->
    [no] { "" }
   *[yes] { " " }{ daypart }
}
the-hour = { $form ->
    [short] { "" }
   *[plain] الساعة{ " " }
}

# :40 to :55 are so much less than the hour to come. The config takes times on five minutes only; the
# last four lines are there so that no other one can break a call.
clock-face = { $minute ->
    [0] { hour-word }
    [5] { hour-word } وخمس دقائق
    [10] { hour-word } وعشر دقائق
    [15] { hour-word } والربع
    [20] { hour-word } والثلث
    [25] { hour-word } وخمس وعشرين دقيقة
    [30] { hour-word } والنصف
    [35] { hour-word } وخمس وثلاثين دقيقة
    [40] { next-hour-word } إلا ثلثًا
    [45] { next-hour-word } إلا ربعًا
    [50] { next-hour-word } إلا عشر دقائق
    [55] { next-hour-word } إلا خمس دقائق
    [one] { hour-word } ودقيقة
    [two] { hour-word } ودقيقتين
    [few] { hour-word } و{ $minute } دقائق
   *[other] { hour-word } و{ $minute } دقيقة
}
# One o'clock is الواحدة, never الأولى.
hour-word = { $hour12 ->
    [1] الواحدة
    [2] الثانية
    [3] الثالثة
    [4] الرابعة
    [5] الخامسة
    [6] السادسة
    [7] السابعة
    [8] الثامنة
    [9] التاسعة
    [10] العاشرة
    [11] الحادية عشرة
   *[12] الثانية عشرة
}
next-hour-word = { $next12 ->
    [1] الواحدة
    [2] الثانية
    [3] الثالثة
    [4] الرابعة
    [5] الخامسة
    [6] السادسة
    [7] السابعة
    [8] الثامنة
    [9] التاسعة
    [10] العاشرة
    [11] الحادية عشرة
   *[12] الثانية عشرة
}

# The part of the day of a time, with the same variables as "time". At both ends of a span it is said
# once where it is the same: DAYPARTS compares it. It goes by the real time, except that twelve by day is
# always ظهرًا: 11:45 is الثانية عشرة إلا ربعًا ظهرًا.
daypart = { $hour ->
    [0] بعد منتصف الليل
    [1] بعد منتصف الليل
    [2] بعد منتصف الليل
    [3] بعد منتصف الليل
    [11] { $minute ->
        [40] ظهرًا
        [45] ظهرًا
        [50] ظهرًا
        [55] ظهرًا
       *[other] صباحًا
    }
    [12] ظهرًا
    [13] بعد الظهر
    [14] بعد الظهر
    [15] بعد الظهر
    [16] بعد الظهر
    [17] بعد الظهر
    [18] مساءً
    [19] مساءً
    [20] مساءً
    [21] مساءً
    [22] مساءً
    [23] مساءً
   *[other] صباحًا
}

# $weekday 1–7 from Monday; $day 1–31; $month 1–12; $style as above.
# Without the comma it would be "the second Monday".
date = { $style ->
    [written] يوم { WEEKDAY($weekday) } { $day } { month-name }
   *[spoken] يوم { WEEKDAY($weekday) }، { ordinal } من { month-name }
}
ordinal = { $day ->
    [1] الأول
    [2] الثاني
    [3] الثالث
    [4] الرابع
    [5] الخامس
    [6] السادس
    [7] السابع
    [8] الثامن
    [9] التاسع
    [10] العاشر
    [11] الحادي عشر
    [12] الثاني عشر
    [13] الثالث عشر
    [14] الرابع عشر
    [15] الخامس عشر
    [16] السادس عشر
    [17] السابع عشر
    [18] الثامن عشر
    [19] التاسع عشر
    [20] العشرين
    [21] الحادي والعشرين
    [22] الثاني والعشرين
    [23] الثالث والعشرين
    [24] الرابع والعشرين
    [25] الخامس والعشرين
    [26] السادس والعشرين
    [27] السابع والعشرين
    [28] الثامن والعشرين
    [29] التاسع والعشرين
    [30] الثلاثين
   *[31] الحادي والثلاثين
}
month-name = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}

# $weekday 1–7 from Monday.
weekday = { $weekday ->
    [1] الاثنين
    [2] الثلاثاء
    [3] الأربعاء
    [4] الخميس
    [5] الجمعة
    [6] السبت
   *[7] الأحد
}

# Minutes of waiting, after نحو or منذ; $minutes: 1 to 60.
minutes-in-words = { $minutes ->
    [1] دقيقة واحدة
    [2] دقيقتين
    [3] ثلاث دقائق
    [4] أربع دقائق
    [5] خمس دقائق
    [6] ست دقائق
    [7] سبع دقائق
    [8] ثماني دقائق
    [9] تسع دقائق
    [10] عشر دقائق
    [11] إحدى عشرة دقيقة
    [12] اثنتي عشرة دقيقة
    [13] ثلاث عشرة دقيقة
    [14] أربع عشرة دقيقة
    [15] خمس عشرة دقيقة
    [16] ست عشرة دقيقة
    [17] سبع عشرة دقيقة
    [18] ثماني عشرة دقيقة
    [19] تسع عشرة دقيقة
    [20] عشرين دقيقة
    [21] إحدى وعشرين دقيقة
    [22] اثنتين وعشرين دقيقة
    [23] ثلاث وعشرين دقيقة
    [24] أربع وعشرين دقيقة
    [25] خمس وعشرين دقيقة
    [26] ست وعشرين دقيقة
    [27] سبع وعشرين دقيقة
    [28] ثمانٍ وعشرين دقيقة
    [29] تسع وعشرين دقيقة
    [30] ثلاثين دقيقة
    [31] إحدى وثلاثين دقيقة
    [32] اثنتين وثلاثين دقيقة
    [33] ثلاث وثلاثين دقيقة
    [34] أربع وثلاثين دقيقة
    [35] خمس وثلاثين دقيقة
    [36] ست وثلاثين دقيقة
    [37] سبع وثلاثين دقيقة
    [38] ثمانٍ وثلاثين دقيقة
    [39] تسع وثلاثين دقيقة
    [40] أربعين دقيقة
    [41] إحدى وأربعين دقيقة
    [42] اثنتين وأربعين دقيقة
    [43] ثلاث وأربعين دقيقة
    [44] أربع وأربعين دقيقة
    [45] خمس وأربعين دقيقة
    [46] ست وأربعين دقيقة
    [47] سبع وأربعين دقيقة
    [48] ثمانٍ وأربعين دقيقة
    [49] تسع وأربعين دقيقة
    [50] خمسين دقيقة
    [51] إحدى وخمسين دقيقة
    [52] اثنتين وخمسين دقيقة
    [53] ثلاث وخمسين دقيقة
    [54] أربع وخمسين دقيقة
    [55] خمس وخمسين دقيقة
    [56] ست وخمسين دقيقة
    [57] سبع وخمسين دقيقة
    [58] ثمانٍ وخمسين دقيقة
    [59] تسع وخمسين دقيقة
   *[60] ستين دقيقة
}

# $form: plain (a digit alone: اثنان) or oblique (after رقم and الرقم: اثنين).
digit-word = { $digit ->
    [0] صفر
    [1] واحد
    [2] { $form ->
        [oblique] اثنين
       *[plain] اثنان
    }
    [3] ثلاثة
    [4] أربعة
    [5] خمسة
    [6] ستة
    [7] سبعة
    [8] ثمانية
   *[9] تسعة
}

# One digit of a number read out slowly, each a sentence of its own.
# $place: on (others follow in its group) or end: the voice stays up or falls.
digit = { $place ->
    [on] { DIGITS($digit) }،
   *[end] { DIGITS($digit) }.
}

# Lists are joined two at a time, from the first: $head is all so far, $next comes to it. (There is also
# $place, middle or last, which Arabic does not need.)
join-holidays = { $head } و{ $next }
join-groups = { $head }، و{ $next }
join-spans = { $head } و{ $next }
join-days = { $head } و{ $next }
join-stretches = { $head } و{ $next }


## Greeting, language, menu.

# The very first words, under six seconds.
greeting = مرحبًا بكم في الخدمات الاجتماعية لبلدية مودينا. هذه خدمة رد آلي.
# $key: the key that chooses Arabic.
language-choice = للغة العربية، يُرجى الضغط على الرقم { DIGITS($key, form: "oblique") }.
# Once, in the language chosen.
privacy = لا يتم تسجيل هذه المكالمة. بيان الخصوصية متاح على موقع البلدية.
# To someone who called an office's old number; the digits of the new one follow.
old-number = لقد اتصلتم برقم قديم. الرقم الموحد الجديد هو:
# $office: its name; $key: 1 to 8.
press-office = للتواصل مع { $office }، يُرجى الضغط على الرقم { DIGITS($key, form: "oblique") }.
press-person = للتحدث مع موظف، يُرجى الضغط على الرقم { DIGITS(0, form: "oblique") }.
press-again = لإعادة الاستماع، يُرجى الضغط على الرقم { DIGITS(9, form: "oblique") }.
press-language = لتغيير اللغة، يُرجى الضغط على زر النجمة.
press-menu = للعودة إلى القائمة، يُرجى الضغط على زر المربع.
press-hours = لمعرفة الأيام وساعات العمل، يُرجى الضغط على الرقم اثنين.
# After nobody answered.
wrong-key = الاختيار غير صحيح.
no-key = لم نتلقَّ أي اختيار.


## An office: open, closed and why, open again when, answered elsewhere. Heard one after the other.

# The office the caller chose, or whose old number they called.
chosen = لقد طلبتم { $office }.
# $closes: a time.
open-until = المكتب مفتوح الآن حتى { TIME($closes) }.
# With no end within a day.
open-now = المكتب مفتوح الآن.
closed-now = المكتب مغلق حاليًا.
# $reason: words of the staff that complete "closed …": "بسبب تسرب للغاز".
closed-for = المكتب مغلق { $reason }.
# Where the staff gave no reason in Arabic.
closed-exceptionally = المكتب مغلق لأسباب استثنائية.
# $holidays: one or two of the phrases below.
closed-holiday = المكتب مغلق اليوم { $holidays }.
# $name: the holiday, by its Italian name. Whole phrases that complete "closed today …"; the last serves
# all others.
holiday = { $name ->
    [capodanno] بمناسبة رأس السنة الميلادية
    [epifania] بمناسبة عيد الغطاس
    [san-geminiano] بمناسبة عيد القديس جيمينيانو، شفيع مدينة مودينا
    [pasqua] بمناسبة عيد الفصح
    [lunedi-dell-angelo] بمناسبة اثنين الفصح
    [anniversario-della-liberazione] بمناسبة عيد التحرير
    [festa-del-lavoro] بمناسبة عيد العمال
    [festa-della-repubblica] بمناسبة عيد الجمهورية
    [assunzione-della-beata-vergine-maria] بمناسبة عيد انتقال العذراء
    [festa-nazionale-di-san-francesco-d-assisi-patrono-d-italia] بمناسبة عيد القديس فرنسيس
    [ognissanti] بمناسبة عيد جميع القديسين
    [giorno-dell-unita-nazionale] بمناسبة يوم الوحدة الوطنية
    [immacolata-concezione] بمناسبة عيد الحبل بلا دنس
    [natale] بمناسبة عيد الميلاد
    [santo-stefano] بمناسبة عيد القديس إسطفانوس
   *[other] بمناسبة عطلة رسمية
}
# After one of the "closed" lines. $opens: a time; $day: a date.
reopens-today = وسيفتح من جديد اليوم في { TIME($opens) }.
reopens-tomorrow = وسيفتح من جديد غدًا في { TIME($opens) }.
reopens-on = وسيفتح من جديد { DATE($day) }، في { TIME($opens) }.
reopens-unknown = لم يُحدَّد بعد موعد إعادة فتحه.
# Calls for the office called go to another, $office: now, or from a time on.
answered-by = تُحوَّل المكالمات حاليًا إلى { $office }.
answered-today = ستُحوَّل المكالمات إلى { $office } ابتداءً من اليوم في { TIME($opens) }.
answered-tomorrow = ستُحوَّل المكالمات إلى { $office } ابتداءً من غدٍ في { TIME($opens) }.
answered-on = ستُحوَّل المكالمات إلى { $office } ابتداءً من { DATE($day) }، في { TIME($opens) }.
# $number: 112, read digit by digit.
emergency = في حالات الطوارئ، اتصلوا بالرقم { DIGITS($number, form: "oblique") }.


## The hours of a week, the door, a second place.

# $groups: "من الاثنين إلى الجمعة، من الساعة … حتى …", one or more.
week = يرد المكتب على المكالمات { $groups }.
# In this season the phone is not answered on any day.
week-empty = لا يرد المكتب على المكالمات في هذه الفترة.
visits = يستقبل المكتب الجمهور { $groups }.
# $days: any of the "days" below; $spans: one or more of "span". "Also": days that were named before.
group = { $days }، { $spans }
group-also = { $days } أيضًا { $spans }
days-every = كل يوم
days-range = من { WEEKDAY($first) } إلى { WEEKDAY($last) }
days-one = يوم { WEEKDAY($day) }
days-two = يومي { WEEKDAY($first) } و{ WEEKDAY($last) }
# Three days or more, each a "day".
days-many = أيام { $days }
day = { WEEKDAY($day) }
# Ranges and single days together.
days-mixed = { $stretches }
span = { DAYPARTS($opens, $closes) ->
    [same] من { TIME($opens, part: "no") } حتى { TIME($closes, form: "short") }
   *[differ] من { TIME($opens) } حتى { TIME($closes, form: "short") }
}
span-all-day = على مدار الساعة
# $place: "في نادي …", words of the staff; $weeks: every how many weeks; $day: the weekday.
second-place = يوجد المكتب أيضًا { $place }، { second-place-when }، { $spans }.
# Where the staff did not name the place in Arabic.
second-place-unnamed = يوجد المكتب أيضًا في مقر آخر، { second-place-when }، { $spans }.
second-place-when = { $weeks ->
    [1] يوم { WEEKDAY($day) } من كل أسبوع
    [2] يوم { WEEKDAY($day) } مرة كل أسبوعين
    [3] يوم { WEEKDAY($day) } مرة كل ثلاثة أسابيع
    [4] يوم { WEEKDAY($day) } مرة كل أربعة أسابيع
    [5] يوم { WEEKDAY($day) } مرة كل خمسة أسابيع
    [6] يوم { WEEKDAY($day) } مرة كل ستة أسابيع
    [7] يوم { WEEKDAY($day) } مرة كل سبعة أسابيع
    [8] يوم { WEEKDAY($day) } مرة كل ثمانية أسابيع
    [few] يوم { WEEKDAY($day) } مرة كل { $weeks } أسابيع
   *[other] يوم { WEEKDAY($day) } مرة كل { $weeks } أسبوعًا
}
second-place-next = الموعد القادم هو { DATE($day) }.
# The address follows, in the voice of the city's first language.
address-follows = العنوان هو:
# An address as the staff wrote it.
as-written = { $text }


## Transfer, goodbye, trouble.

transfer = جارٍ تحويل مكالمتكم إلى { $office }. يُرجى الانتظار.
# A few seconds, while the line finds out who is next.
please-wait = لحظة أخرى من فضلكم.
# The conversation is over; the menu follows for those who stay on.
after = شكرًا لاتصالكم. مع السلامة. إذا كنتم بحاجة إلى شيء آخر، يُرجى البقاء على الخط.
goodbye = شكرًا لاتصالكم. مع السلامة.
trouble = نعتذر، حدثت مشكلة. يُرجى البقاء على الخط.


## Waiting in line.

all-busy = جميع الموظفين مشغولون حاليًا. يُرجى البقاء على الخط، دوركم محفوظ.
# The same in short, between two pieces of music.
still-busy = لا يزال جميع الموظفين مشغولين. دوركم محفوظ.
# $count: how many are ahead in line, 0 to 20; 21 stands for any number above.
ahead = { $count ->
    [0] مكالمتكم هي التالية.
    [1] أمامكم متصل واحد.
    [2] أمامكم متصلان.
    [3] أمامكم ثلاثة متصلين.
    [4] أمامكم أربعة متصلين.
    [5] أمامكم خمسة متصلين.
    [6] أمامكم ستة متصلين.
    [7] أمامكم سبعة متصلين.
    [8] أمامكم ثمانية متصلين.
    [9] أمامكم تسعة متصلين.
    [10] أمامكم عشرة متصلين.
    [11] أمامكم أحد عشر متصلًا.
    [12] أمامكم اثنا عشر متصلًا.
    [13] أمامكم ثلاثة عشر متصلًا.
    [14] أمامكم أربعة عشر متصلًا.
    [15] أمامكم خمسة عشر متصلًا.
    [16] أمامكم ستة عشر متصلًا.
    [17] أمامكم سبعة عشر متصلًا.
    [18] أمامكم ثمانية عشر متصلًا.
    [19] أمامكم تسعة عشر متصلًا.
    [20] أمامكم عشرون متصلًا.
   *[21] أمامكم أكثر من عشرين متصلًا.
}
wait-under-one = مدة الانتظار المتوقعة أقل من دقيقة.
# $minutes: 1, 2, 3, 5, 10, 15, 20 or 30.
wait-about = مدة الانتظار المتوقعة نحو { minutes-in-words }.
wait-over-thirty = مدة الانتظار المتوقعة أكثر من ثلاثين دقيقة.
press-callback = لكي نعاود الاتصال بكم دون أن تفقدوا دوركم، يُرجى الضغط على الرقم واحد.
# To one who has no place in line.
press-callback-now = لكي نعاود الاتصال بكم، يُرجى الضغط على الرقم واحد.
# Of an office that is closed.
press-callback-opening = لكي نعاود الاتصال بكم عندما يفتح المكتب من جديد، يُرجى الضغط على الرقم واحد.
press-position = لمعرفة عدد المتصلين أمامكم، يُرجى الضغط على الرقم ثلاثة.
# The code's four digits follow.
ticket-follows = إذا انقطع الخط، يُرجى معاودة الاتصال وإدخال هذا الرمز:
# The last operator has gone while people wait; they may stay.
unstaffed = لا يوجد موظف في الخدمة حاليًا. إذا بقيتم على الخط، يبقى دوركم محفوظًا.
# To someone who has just asked for the office.
nobody-on-duty = لا يوجد موظف في الخدمة حاليًا.
full = عدد المنتظرين كبير جدًا. لا يمكننا وضعكم على قائمة الانتظار حاليًا.
# The office has closed while the caller waited.
drained = نعتذر، لقد أُغلق المكتب أثناء انتظاركم. إذا طلبتم معاودة الاتصال بكم، يبقى دوركم محفوظًا.
# After some hours on hold: the call can't last much longer. Where whoever calls again has their place back, place-kept follows.
near-limit = لقد طالت هذه المكالمة كثيرًا وستنقطع قريبًا.
# Before the menu, to someone who has a place in line.
place-kept = دوركم محفوظ.
# The operator whom the caller talks with comes back to them; music follows.
parked = يُرجى الانتظار لحظة، سيعود إليكم الموظف حالًا.
# They do not; "all-busy" follows, or another operator.
unparked = لا يمكن للموظف متابعة هذه المكالمة معكم.
# The operator who was rung did not answer.
# The office that was waited for was taken off this line.
office-gone = لم يعد من الممكن الوصول إلى المكتب الذي كنتم تنتظرونه عبر هذا الرقم.


## Calling again after the line dropped.

redial = إذا انقطع الخط وأردتم استعادة دوركم، يُرجى الضغط على الرقم واحد.
# The code of "ticket-follows".
ask-ticket = إذا حصلتم على رمز من أربعة أرقام، يُرجى إدخاله الآن. وإلا، يُرجى الانتظار.
wrong-ticket = لا يوجد دور محفوظ بهذا الرمز.
# The place was found again.
taken-up = لقد احتفظنا بدوركم.


## Being called back.

# The digits of the number follow.
number-follows = سنعاود الاتصال بكم على الرقم التالي:
confirm-number = إذا كان الرقم صحيحًا، يُرجى الضغط على الرقم واحد. لإدخال رقم آخر، يُرجى الضغط على الرقم اثنين.
key-number = يُرجى إدخال الرقم الذي تريدون أن نتصل بكم عليه، ثم الضغط على زر المربع.
# A wrong number, or one of a country that the city does not call.
bad-number = لا يمكننا معاودة الاتصال بكم على هذا الرقم.
# The office is open: the call comes by the caller's place in line.
promised-shortly = سيتصل بكم أحد الموظفين عندما يحين دوركم. يمكنكم إنهاء المكالمة الآن.
# At the next opening. $opens: a time; $day: a date.
promised-today = سيتصل بكم أحد الموظفين اليوم، ابتداءً من { TIME($opens) }.
promised-tomorrow = سيتصل بكم أحد الموظفين غدًا، ابتداءً من { TIME($opens) }.
promised-on = سيتصل بكم أحد الموظفين { DATE($day) }، ابتداءً من { TIME($opens) }.
already-promised = لدينا بالفعل طلب لمعاودة الاتصال بهذا الرقم.
# No opening in view has room for one, or the caller confirmed no number.
not-promised = لم نتمكن من ترتيب معاودة الاتصال بكم.
# The very first words to the person who is called back.
calling-back = مرحبًا، معكم { $office } من بلدية مودينا. نتصل بكم بناءً على طلبكم. للتحدث مع الموظف، يُرجى الضغط على الرقم واحد.


## To operators only: before the two can speak, and when an operator phones the line.

# $language: the code of the caller's language.
whisper = مكالمة إلى { $office }، باللغة { LANGUAGE($language) }.
# The same for someone who asked to be called back.
whisper-callback = طلب معاودة اتصال موجه إلى { $office }، باللغة { LANGUAGE($language) }.
# To the operator whom the caller talked with before.
whisper-parked = المكالمة التي وضعتموها في الانتظار.
# After one of these two: how long the person has waited.
waited-under-one = في الانتظار منذ أقل من دقيقة.
# $minutes: 1 to 60.
waited = في الانتظار منذ { minutes-in-words }.
waited-over-hour = في الانتظار منذ أكثر من ساعة.
press-accept = للقبول، يُرجى الضغط على الرقم واحد.
# After the key: the caller has hung up, or is with somebody else.
call-taken = لم تعد المكالمة متاحة.
# After the key, where someone is to be called back.
dialling-citizen = جارٍ الاتصال بصاحب الطلب. يُرجى البقاء على الخط.
citizen-unreached = لم يرد صاحب الطلب. سنحاول مرة أخرى لاحقًا.
# To an operator who phones the line.
duty-menu = لبدء المناوبة، يُرجى الضغط على الرقم واحد. لإنهاء المناوبة، يُرجى الضغط على الرقم اثنين. للمتابعة كمتصل عادي، يُرجى الضغط على الرقم ثلاثة.
# These two must not sound alike on a bad line.
on-duty = بدأت مناوبتكم. ستصلكم المكالمات.
off-duty = انتهت مناوبتكم. لن تصلكم مكالمات أخرى.
ask-pin = يُرجى إدخال الرمز السري، ثم الضغط على زر المربع.
wrong-pin = الرمز السري غير صحيح.


## The public page only: what stands around the sentences above.
## The page itself keeps figures in order among Arabic letters.

page-language = العربية
# ltr or rtl: the way the language is written.
page-direction = rtl
# The name of the row of languages, for those who can't see it.
page-languages = اللغات
# On the button that calls. $number: the line's, in groups of figures.
page-call = اتصلوا بالرقم { $number }
page-intro = رقم واحد لجميع المكاتب. كل ما يقوله الصوت يمكن قراءته هنا أيضًا.
# $day: a date; $at: a time, which may be any minute.
page-moment = الوضع { DATE($day) }، { TIME($at) }.
page-offices = المكاتب
# Beside an office's name, and beside the hours of its door.
page-open = مفتوح
page-closed = مغلق
# What stands beside them: when the phone is answered ($key: the office's in the menu), when the door is
# open, the address, a second place, an e-mail address.
page-phone = بالهاتف، الرقم { $key }
page-door = حضوريًا
page-address = العنوان
page-elsewhere = في مكان آخر
page-write = للمراسلة
# Above the keys of the telephone menu.
page-menu = مفاتيح قائمة الهاتف
