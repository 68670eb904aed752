//! Names of people: name lists and the words around them, weighed by a model.

mod animals;
mod features;
mod form;
mod hash;
mod lexicon;
mod model;
mod names;
mod places;
mod read;
mod reason;
mod spans;
mod style;
mod token;

use super::Candidate;
use crate::context::Context;
use crate::files::{Files, SettingsError};
use crate::text::Text;
use lexicon::Lexicon;
use model::Model;
use names::Names;
use read::Tokens;
pub(super) use reason::mask;

/// Everything that finds names, loaded.
#[derive(Debug)]
pub(crate) struct Persons {
    names: Names,
    lexicon: Lexicon,
    model: Model,
}

/// A text as the model sees it, for training.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonFeatures {
    /// The words that can be part of a name, in order.
    pub words: Vec<PersonWord>,
}

/// A word that can be part of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonWord {
    /// First scalar value of the text as given.
    pub start: usize,
    /// One past the last scalar value, a final `'s` left out.
    pub end: usize,
    /// Whether the word before it in the text is a candidate too.
    pub follows: bool,
    /// Whether a name can go on from the word before to this one.
    pub joins: bool,
    /// The hashes of its features, as in `models/persons.json`.
    pub features: Vec<u64>,
}

impl Persons {
    /// Reads the lists, the lexicon and the model.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        Ok(Self { names: Names::load(files)?, lexicon: Lexicon::load(files)?, model: Model::load(files)? })
    }

    /// Proposes every name outside `claimed`, the ordered places that other detectors found.
    pub(in crate::privacy) fn find(
        &self,
        text: &Text,
        context: &Context<'_>,
        claimed: &[(usize, usize)],
        out: &mut Vec<Candidate>,
    ) {
        let tokens = Tokens::read(text, context, &self.names, &self.lexicon, claimed);
        let labels = self.model.label(&tokens);
        spans::collect(text, &tokens, &labels, out);
    }

    /// The words of `text` that can be part of a name, with their features.
    pub fn features(&self, text: &Text, context: &Context<'_>, claimed: &[(usize, usize)]) -> PersonFeatures {
        let tokens = Tokens::read(text, context, &self.names, &self.lexicon, claimed);
        let mut words = Vec::new();
        let mut follows = false;
        for (i, token) in tokens.list.iter().enumerate() {
            if token.is_candidate() {
                let mut all = Vec::new();
                features::of(&tokens, i, &mut |feature| all.push(feature));
                let (start, end) = text.original(token.start, token.end);
                words.push(PersonWord { start, end, follows, joins: model::joins(token), features: all });
            }
            follows = token.is_candidate();
        }
        PersonFeatures { words }
    }
}
