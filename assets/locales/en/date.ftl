# Dates and lengths of time. Patterns: %a weekday, %b month, %d %m two digits, %e %n without a zero, %Y year, %t time.

date-pattern-dated = %e %b %Y
date-pattern-day = %a %e %b
date-pattern-full = %a %e %b %Y
date-pattern-shift = %a %e %b
date-pattern-stamp = %e %b %t

date-shift = { $date } · { $shift } { $hours }

date-mon = Mon
date-tue = Tue
date-wed = Wed
date-thu = Thu
date-fri = Fri
date-sat = Sat
date-sun = Sun

date-jan = Jan
date-feb = Feb
date-mar = Mar
date-apr = Apr
date-may = May
date-jun = Jun
date-jul = Jul
date-aug = Aug
date-sep = Sep
date-oct = Oct
date-nov = Nov
date-dec = Dec

date-yesterday = yesterday
date-today = today
date-tomorrow = tomorrow
date-now = now

date-seconds = { $n } s
date-minutes = { $n } min
date-hours = { $n } h
date-days = { $n } d

date-late = late { $span }
date-in = in { $span }
date-ago = { $span } ago
