//! The generator behind draws: documented and the same on every machine, so that a sample can be drawn again.
//!
//! `SplitMix64` (Steele, Lea, Flood: *Fast Splittable Pseudorandom Number Generators*, OOPSLA 2014; the constants of its public
//! reference `splitmix64.c`) gives 64 bits a step. A number below `n` is the remainder by `n` of the first step whose value lies
//! below the greatest multiple of `n`, so that no place is likelier than another. A sample is the beginning of a shuffle after
//! Fisher and Yates: the first place is exchanged with one of all, the second with one of the rest, and so on.

/// A stream of numbers that follows from its seed alone.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The stream of a seed; a negative one stands for its two's complement.
    pub fn of(seed: i64) -> Self {
        Self(seed.cast_unsigned())
    }

    /// The next 64 bits.
    pub fn step(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`; nought for nought.
    pub fn below(&mut self, n: usize) -> usize {
        let Some(n) = u64::try_from(n).ok().filter(|n| *n > 0) else { return 0 };
        // 2^64 mod n values at the top would make the lower places likelier.
        let over = (u64::MAX % n + 1) % n;
        loop {
            let step = self.step();
            if step <= u64::MAX - over {
                return usize::try_from(step % n).unwrap_or_default();
            }
        }
    }
}

/// `wanted` of the population, in the order in which they are drawn; all of them where there are no more.
pub fn sample<T>(mut population: Vec<T>, wanted: usize, seed: i64) -> Vec<T> {
    let mut chance = Chance::of(seed);
    let wanted = wanted.min(population.len());
    for place in 0..wanted {
        let other = place + chance.below(population.len() - place);
        population.swap(place, other);
    }
    population.truncate(wanted);
    population
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_the_reference() {
        // The outputs of splitmix64.c for the seed 1234567, as published with many implementations.
        let mut chance = Chance::of(1_234_567);
        let first: Vec<u64> = (0..5).map(|_| chance.step()).collect();
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(first, published);
    }

    #[test]
    fn a_sample_can_be_drawn_by_hand() {
        // Of 1..=10 with that seed: 6457827717110365317 mod 10 = 7 takes the eighth, 3203168211198807973 mod 9 = 7 the eighth
        // of the rest, 9817491932198370423 mod 8 = 7 the last of what then remains.
        assert_eq!(6_457_827_717_110_365_317_u64 % 10, 7);
        assert_eq!(3_203_168_211_198_807_973_u64 % 9, 7);
        assert_eq!(9_817_491_932_198_370_423_u64 % 8, 7);
        // Places: 0 <-> 7, 1 <-> 8, 2 <-> 9.
        assert_eq!(sample((1..=10).collect(), 3, 1_234_567), [8, 9, 10]);
    }

    #[test]
    fn a_sample_holds_nothing_twice_and_is_the_same_again() {
        for seed in [0, 1, -1, i64::MIN, i64::MAX] {
            let one: Vec<usize> = sample((0..100).collect(), 30, seed);
            assert_eq!(one, sample((0..100).collect(), 30, seed));
            let kinds: std::collections::BTreeSet<_> = one.iter().collect();
            assert_eq!(kinds.len(), 30);
            assert_eq!(sample((0..5).collect::<Vec<_>>(), 9, seed).len(), 5);
        }
        assert_ne!(sample((0..100).collect::<Vec<_>>(), 30, 1), sample((0..100).collect::<Vec<_>>(), 30, 2));
    }

    #[test]
    fn every_place_is_about_as_likely() {
        let mut drawn = [0_u32; 10];
        for seed in 0..10_000 {
            drawn[sample((0..10).collect::<Vec<usize>>(), 1, seed)[0]] += 1;
        }
        // A thousand each; four standard deviations are 120.
        assert!(drawn.iter().all(|n| (880..=1120).contains(n)), "{drawn:?}");
    }
}
