//! The programmes there are, each in its newest version, for all who read them while they can change.

use super::charter::Charter;
use super::programme::Programme;
use std::sync::OnceLock;

/// The programmes there are. The file of a programme is its version 1; what managers wrote comes behind it. Reading
/// takes no lock: a version stays where it is and the next one is put behind it, so whoever reads the old one may
/// finish with it.
#[derive(Debug, Default)]
pub struct Programmes(Vec<Version>, Vec<Charter>);

/// A version of a programme.
#[derive(Debug)]
struct Version {
    programme: Programme,
    number: u32,
    next: OnceLock<Box<Version>>,
}

impl Version {
    fn newest(&self) -> &Self {
        let mut version = self;
        while let Some(next) = version.next.get() {
            version = next;
        }
        version
    }
}

impl Programmes {
    /// These programmes, in the order in which they are shown.
    ///
    /// Errors: everything that is wrong with them, in English.
    pub fn checked(programmes: Vec<Programme>) -> Result<Self, Vec<String>> {
        let mut problems: Vec<String> = programmes.iter().flat_map(Programme::problems).collect();
        for (index, programme) in programmes.iter().enumerate() {
            if programmes.iter().take(index).any(|other| other.id == programme.id) {
                problems.push(format!("programme {} occurs twice", programme.id));
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let first = |programme| Version { programme, number: 1, next: OnceLock::new() };
        Ok(Self(programmes.into_iter().map(first).collect(), Vec::new()))
    }

    /// The same with these charters.
    ///
    /// Errors: what is wrong with those, and the programmes whose charter is not among them.
    pub fn with_charters(self, charters: Vec<Charter>) -> Result<Self, Vec<String>> {
        let mut problems: Vec<String> = charters.iter().flat_map(Charter::problems).collect();
        let known = |one: &Programme| charters.iter().filter(|it| it.version == one.charter).count() == 1;
        for programme in self.iter().filter(|one| !known(one)) {
            problems.push(format!("programme {}: not one charter {}", programme.id, programme.charter));
        }
        if problems.is_empty() { Ok(Self(self.0, charters)) } else { Err(problems) }
    }

    /// The charter of a programme.
    pub fn charter(&self, programme: &Programme) -> Option<&Charter> {
        self.1.iter().find(|charter| charter.version == programme.charter)
    }

    /// The programme with this id, as it holds now.
    pub fn get(&self, id: &str) -> Option<&Programme> {
        self.first(id).map(|first| &first.newest().programme)
    }

    /// All of them, as they hold now.
    pub fn iter(&self) -> impl Iterator<Item = &Programme> {
        self.0.iter().map(|first| &first.newest().programme)
    }

    /// The number of the version that holds now: 1 for that of the file.
    pub fn number(&self, id: &str) -> Option<u32> {
        self.first(id).map(|first| first.newest().number)
    }

    /// A programme as its file has it.
    pub fn file(&self, id: &str) -> Option<&Programme> {
        self.first(id).map(|first| &first.programme)
    }

    /// Lets a later version of a programme hold from now on; says whether that is a change.
    pub fn change_to(&self, programme: Programme, number: u32) -> bool {
        let Some(first) = self.first(&programme.id) else { return false };
        let mut version = Box::new(Version { programme, number, next: OnceLock::new() });
        loop {
            let last = first.newest();
            if last.number >= number {
                return false;
            }
            match last.next.set(version) {
                Ok(()) => return true,
                // Somebody was quicker: look again behind what they put there.
                Err(back) => version = back,
            }
        }
    }

    fn first(&self, id: &str) -> Option<&Version> {
        self.0.iter().find(|first| first.programme.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_version_wins_over_the_file_and_an_earlier_one_does_not() {
        let file: Programme =
            toml::from_str(include_str!("../../../../config/pilots/platform.toml")).unwrap();
        let programmes = Programmes::checked(vec![file.clone()]).unwrap();
        let with = |months| Programme { months, ..file.clone() };
        let held = programmes.get("platform").unwrap();
        assert!(programmes.change_to(with(3), 3));
        assert!(!programmes.change_to(with(2), 2), "somebody wrote a later one");
        assert!(!programmes.change_to(with(9), 3), "known already");
        let seen = (held.months, programmes.get("platform").unwrap().months, programmes.number("platform"));
        assert_eq!(seen, (24, 3, Some(3)));
        assert_eq!(programmes.file("platform"), Some(&file));
        assert!(!programmes.change_to(Programme { id: "x".into(), ..file.clone() }, 2));
        assert_eq!(programmes.iter().count(), 1);
    }
}
