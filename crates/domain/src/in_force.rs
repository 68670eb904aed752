//! The code of conduct in force, for all who read it while it can change under them.

use crate::CodeOfConduct;
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// The code of conduct in force. A clone sees the same changes. Reading takes no lock: a version stays where
/// it is and the next one is put behind it, so whoever reads the old one may finish with it. There are a few
/// changes in the life of a process.
#[derive(Clone)]
pub struct CodeInForce(Arc<Link>);

struct Link {
    code: CodeOfConduct,
    next: OnceLock<Box<Link>>,
}

impl CodeInForce {
    /// The newest version. To be taken once by whoever reads it several times for one purpose.
    pub fn current(&self) -> &CodeOfConduct {
        &self.last().code
    }

    /// Lets another version be in force from now on; says whether that is a change.
    pub fn change_to(&self, code: CodeOfConduct) -> bool {
        let mut link = Box::new(Link { code, next: OnceLock::new() });
        loop {
            let last = self.last();
            if last.code == link.code {
                return false;
            }
            match last.next.set(link) {
                Ok(()) => return true,
                // Somebody was quicker: look again behind what they put there.
                Err(back) => link = back,
            }
        }
    }

    fn last(&self) -> &Link {
        let mut link: &Link = &self.0;
        while let Some(next) = link.next.get() {
            link = next;
        }
        link
    }
}

impl From<CodeOfConduct> for CodeInForce {
    fn from(code: CodeOfConduct) -> Self {
        Self(Arc::new(Link { code, next: OnceLock::new() }))
    }
}

impl Deref for CodeInForce {
    type Target = CodeOfConduct;

    fn deref(&self) -> &CodeOfConduct {
        self.current()
    }
}

impl fmt::Debug for CodeInForce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CodeInForce").field(&self.current().version).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn code(version: &str) -> CodeOfConduct {
        CodeOfConduct { version: version.to_owned(), valid_from: NaiveDate::default(), articles: vec![] }
    }

    #[test]
    fn every_clone_sees_the_change_and_a_reader_keeps_what_it_has() {
        let here = CodeInForce::from(code("2026-1"));
        let there = here.clone();
        let held = there.current();
        assert!(here.change_to(code("2026-2")));
        assert!(!here.change_to(code("2026-2")), "nothing new");
        assert_eq!((held.version.as_str(), there.version.as_str()), ("2026-1", "2026-2"));
    }

    #[test]
    fn changes_at_the_same_moment_are_all_seen() {
        let shared = CodeInForce::from(code("0"));
        std::thread::scope(|scope| {
            for n in 1..=8 {
                let shared = &shared;
                scope.spawn(move || assert!(shared.change_to(code(&n.to_string()))));
            }
        });
        let mut links = 0;
        let mut link = shared.0.next.get();
        while let Some(next) = link {
            (links, link) = (links + 1, next.next.get());
        }
        assert_eq!(links, 8);
    }
}
