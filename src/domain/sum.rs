//! Simple sums typed in place of a number: `12+3`, `4*2.5`, `(3+4)*1,5`, exact to the millionth.

use super::number::{NotANumber, Quantity};

/// How deep brackets may stand in one another.
const DEEPEST: usize = 16;

/// What a sum comes to. `*` and `/` bind more than `+` and `-`; `×`, `÷`, `x` and blanks are understood.
///
/// # Errors
/// [`NotANumber::Malformed`] where it is no sum, [`NotANumber::TooFine`] where it does not come out at six places, and
/// [`NotANumber::TooLarge`] where it cannot be kept, which a division by nought cannot either.
pub fn sum(text: &str) -> Result<Quantity, NotANumber> {
    let signs = text.chars().filter(|c| !c.is_whitespace()).map(|c| match c {
        '×' | 'x' | 'X' => '*',
        '÷' => '/',
        '−' | '–' => '-',
        c => c,
    });
    let text: String = signs.collect();
    let mut reader = Reader { rest: &text, depth: 0 };
    let came_to = reader.terms()?;
    if reader.rest.is_empty() { Ok(came_to) } else { Err(NotANumber::Malformed) }
}

struct Reader<'t> {
    rest: &'t str,
    depth: usize,
}

impl Reader<'_> {
    fn takes(&mut self, sign: char) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn terms(&mut self) -> Result<Quantity, NotANumber> {
        let mut total = self.product()?;
        loop {
            if self.takes('+') {
                total = total.plus(self.product()?)?;
            } else if self.takes('-') {
                total = total.plus(self.product()?.negated())?;
            } else {
                return Ok(total);
            }
        }
    }

    fn product(&mut self) -> Result<Quantity, NotANumber> {
        let mut total = self.factor()?;
        loop {
            if self.takes('*') {
                total = total.times(self.factor()?)?;
            } else if self.takes('/') {
                total = total.over(self.factor()?)?;
            } else {
                return Ok(total);
            }
        }
    }

    fn factor(&mut self) -> Result<Quantity, NotANumber> {
        if self.takes('-') {
            return self.deeper(|reader| Ok(reader.factor()?.negated()));
        }
        if self.takes('+') {
            return self.deeper(Self::factor);
        }
        if self.takes('(') {
            let inside = self.deeper(Self::terms)?;
            return if self.takes(')') { Ok(inside) } else { Err(NotANumber::Malformed) };
        }
        let ends = self.rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ','))).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(ends);
        self.rest = rest;
        Quantity::parse(number)
    }

    fn deeper(&mut self, read: impl FnOnce(&mut Self) -> Result<Quantity, NotANumber>) -> Result<Quantity, NotANumber> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(NotANumber::Malformed);
        }
        let came_to = read(self);
        self.depth -= 1;
        came_to
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn said(text: &str) -> Result<String, NotANumber> {
        sum(text).map(|quantity| quantity.to_string())
    }

    #[test]
    fn what_people_add_up() {
        for (text, expected) in [
            ("12", "12"),
            ("12+3", "15"),
            ("4*2.5", "10"),
            ("4 x 2,5", "10"),
            ("0.1+0.2", "0.3"),
            ("2+3*4-6/2", "11"),
            ("(2+3)*4", "20"),
            ("-18+-2", "-20"),
            ("12÷4×2", "6"),
            ("1/8", "0.125"),
            ("-(3-5)", "2"),
        ] {
            assert_eq!(said(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_sum_says_why() {
        for text in ["", "+", "12+", "3++", "(2", "2)", "1.2.3", "12a", "2**3", "()"] {
            assert_eq!(said(text), Err(NotANumber::Malformed), "{text}");
        }
        assert_eq!(said("1/3"), Err(NotANumber::TooFine));
        assert_eq!(said("0.001*0.0001"), Err(NotANumber::TooFine));
        assert_eq!(said("1/0"), Err(NotANumber::TooLarge));
        assert_eq!(said("9000000000000+9000000000000"), Err(NotANumber::TooLarge));
        assert_eq!(said(&"(".repeat(100_000)), Err(NotANumber::Malformed));
        assert_eq!(said(&"-".repeat(100_000)), Err(NotANumber::Malformed));
    }

    proptest! {
        #[test]
        fn it_agrees_with_whole_numbers(a in -1_000_000i64..1_000_000, b in -1_000_000i64..1_000_000, c in 1i64..1000) {
            let want = (a + b * c).to_string();
            prop_assert_eq!(said(&format!("{a}+{b}*{c}")), Ok(want));
            prop_assert_eq!(said(&format!("({a}*{c})/{c}")), Ok(a.to_string()));
        }

        #[test]
        fn nothing_typed_upsets_it(text in "[-+*/(),.0-9x ]{0,24}", any in any::<String>()) {
            let _ = (sum(&text), sum(&any));
        }
    }
}
