//! Two people changed the same thing: what of it agrees, and what is to be decided. Pure: three values of a field go in.

/// How the values of one field stand to one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Merged {
    /// Nobody changed it, both changed it alike, or only I did: mine stands.
    Mine,
    /// Only they changed it: theirs stands.
    Theirs,
    /// Both changed it, and differently: one has to decide.
    Both,
}

/// Compares what stood at first with what each made of it.
pub(super) fn merge<V: PartialEq>(base: &V, mine: &V, theirs: &V) -> Merged {
    if mine == theirs || theirs == base {
        Merged::Mine
    } else if mine == base {
        Merged::Theirs
    } else {
        Merged::Both
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn who_changed_it_stands() {
        assert_eq!(merge(&1, &1, &1), Merged::Mine);
        assert_eq!(merge(&1, &2, &1), Merged::Mine);
        assert_eq!(merge(&1, &2, &2), Merged::Mine);
        assert_eq!(merge(&1, &1, &2), Merged::Theirs);
        assert_eq!(merge(&1, &2, &3), Merged::Both);
    }

    proptest! {
        /// What comes out is the same whoever saved first, and a change is never dropped unasked.
        #[test]
        fn both_sides_come_to_the_same(base in 0u8..3, mine in 0u8..3, theirs in 0u8..3) {
            let outcome = |merged, mine, theirs| match merged {
                Merged::Mine => Some(mine),
                Merged::Theirs => Some(theirs),
                Merged::Both => None,
            };
            let here = outcome(merge(&base, &mine, &theirs), mine, theirs);
            let there = outcome(merge(&base, &theirs, &mine), theirs, mine);
            prop_assert_eq!(here, there);
            match here {
                Some(stands) => {
                    prop_assert!(mine == base || stands == mine);
                    prop_assert!(theirs == base || stands == theirs);
                }
                None => prop_assert!(mine != base && theirs != base && mine != theirs),
            }
        }

        /// Saving again over the same other side asks nothing more, whichever side was chosen.
        #[test]
        fn a_decision_stands(theirs in 0u8..3, chosen in 0u8..3) {
            prop_assert_eq!(merge(&theirs, &chosen, &theirs), Merged::Mine);
        }
    }
}
