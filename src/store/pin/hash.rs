//! What a PIN is hashed to: argon2id, slow and large on purpose, so that whoever has the file cannot try them all.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use sha2::{Digest, Sha256};

use crate::domain::pin::{Hashed, Phc};
use crate::domain::secret::Secret;
use crate::host::chance;
use crate::store::error::{Error, Result};

/// What one hash costs.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) struct Cost {
    /// Kibibytes of memory.
    memory: u32,
    /// Passes over it.
    passes: u32,
}

impl Cost {
    /// 64 MiB, three passes, one lane: RFC 9106, section 4, the second recommended option with one lane, as a box shared by many
    /// sessions has no cores to spare.
    pub(in crate::store) const STRONG: Self = Self { memory: 64 * 1024, passes: 3 };

    /// As little as the function takes, for tests that prove a great deal.
    #[cfg(test)]
    pub(in crate::store) const CHEAP: Self = Self { memory: 8, passes: 1 };

    fn function(self) -> Result<Argon2<'static>> {
        let params = Params::new(self.memory, self.passes, 1, None).map_err(unhashed)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }
}

/// A PIN with a salt of its own, as a PHC string.
pub(super) fn hash(pin: &Secret, cost: Cost) -> Result<Hashed> {
    let salt: [u8; 16] = chance::bytes();
    let hash: PasswordHash =
        cost.function()?.hash_password_with_salt(pin.reveal().as_bytes(), &salt).map_err(unhashed)?;
    let phc = hash.to_string();
    Ok(Hashed { digest: digest(&phc), phc: Phc::new(phc) })
}

/// Whether a PIN hashes to this, at the cost it was made with. What is no PHC string is nobody's.
pub(super) fn matches(pin: &Secret, phc: &str) -> bool {
    Argon2::default().verify_password(pin.reveal().as_bytes(), phc).is_ok()
}

/// The digest of a PHC string that the record has, in hexadecimal.
pub(in crate::store) fn digest(phc: &str) -> String {
    chance::hex(&Sha256::digest(phc.as_bytes()))
}

fn unhashed(error: impl std::fmt::Display) -> Error {
    Error::Damaged(format!("a PIN cannot be hashed: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_hashes_as_strongly_as_it_says() {
        let pin = Secret::typed("402917");
        let hashed = hash(&pin, Cost::STRONG).unwrap();
        assert!(hashed.phc.as_str().starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{}", hashed.phc.as_str());
        assert!(matches(&pin, hashed.phc.as_str()));
        assert!(!matches(&Secret::typed("402918"), hashed.phc.as_str()));
        assert!(!matches(&pin, "no hash at all"));
        assert_ne!(hashed, hash(&pin, Cost::STRONG).unwrap(), "a salt of its own each time");
    }
}
