# Dates and lengths of time. Patterns: %a weekday, %b month, %d %m two digits, %e %n without a zero, %Y year, %t time.

date-pattern-dated = %Y-%m-%d
date-pattern-day = %n月%e日 %a
date-pattern-full = %Y年%n月%e日 %a
date-pattern-shift = %m-%d
date-pattern-stamp = %m-%d %t

date-shift = { $date } { $shift } { $hours }

date-mon = 周一
date-tue = 周二
date-wed = 周三
date-thu = 周四
date-fri = 周五
date-sat = 周六
date-sun = 周日

date-jan = 1月
date-feb = 2月
date-mar = 3月
date-apr = 4月
date-may = 5月
date-jun = 6月
date-jul = 7月
date-aug = 8月
date-sep = 9月
date-oct = 10月
date-nov = 11月
date-dec = 12月

date-yesterday = 昨天
date-today = 今天
date-tomorrow = 明天
date-now = 现在

date-seconds = { $n } 秒
date-minutes = { $n } 分钟
date-hours = { $n } 小时
date-days = { $n } 天

date-late = 逾期 { $span }
date-in = { $span }后
date-ago = { $span }前
