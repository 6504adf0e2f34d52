# The first start: what a new site is to be.

start-head = opsbook · no site here yet
start-title = A new site
start-about = Four answers, each filled in already: Enter takes it. All of it can be changed later. The site will be one file: { $path }
start-foot = Enter takes what is there · F2 the other language · Esc leaves, makes nothing
start-make = make the site
start-name = Name
start-name-help = What people here call the place. It stands at the head of every screen and report.
start-speaks = Language
start-speaks-help = Left and right change it. Everyone can choose another for themselves later, with F2.
start-zone = Time zone
start-zone-help = Type a city: london, tokyo, chicago … Shifts and due times follow this clock, whatever the computer's own is.
start-content = Content
start-content-help = Ready-made checklists and rules of your trade, on top of the general ones. More can be installed later.
start-general-only = General only
start-language = English
start-unnamed = My site
start-of = { $name }’s site
start-made = { $site } is ready: { $templates } checklists and their rules, in { $path }
start-left = Nothing was made. Start opsbook again to be asked again, or use: opsbook init

## The tour

start-help-tour = The tour: show me around in six lines
start-tour-open = { $n }/6  { $key } opens the marked line: the most urgent is on top
start-tour-pass = { $n }/6  { $key } passes this line and goes on to the next
start-tour-type = { $n }/6  Type the value, then { $key }; where a list is shown, its number does it
start-tour-fail = { $n }/6  { $key } fails a line and asks what is wrong. Try it: it can be taken back
start-tour-undo = { $n }/6  { $key } takes your last change back, and says which
start-tour-sign = { $n }/6  Go on to the last line, then { $key } signs ({ $other } passes a whole section)
start-tour-help = { $n }/6  { $key } shows the keys that work here, { $other } finds any command
start-tour-ends = Esc ends the tour
start-tour-left = No more tour. To see it again: “:”, then tour.
start-tour-done = That was the tour. To see it again: “:”, then tour.
start-made-up = This site is made up, and gone when you leave: try everything.
