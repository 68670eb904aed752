//! What undecided cases can be found by: what screening found in the text, and the words of the text.

use crate::entity::{case_tag, case_word, reply_version, review_version};
use crate::error::StorageError;
use crate::queue::{CaseRecord, Queue};
use crate::reviews::number;
use domain::SubjectKind;
use domain::ids::CaseId;
use domain::words::{MOST_WORDS, folded_words};
use screening::{Readability, Report};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Tags of one case, at most: far more than there are kinds.
const MOST_TAGS: usize = 60;

impl Queue<'_> {
    /// Writes what a case can be found by, in the place of what it could be found by before.
    pub async fn describe(&self, case: &CaseRecord) -> Result<(), StorageError> {
        self.forget_words(case.id).await?;
        let Some((text, report)) = self.text_of(case).await? else { return Ok(()) };
        let report: Report = crate::error::from_json("cases", &report)?;
        let tags = tags_of(&report).into_iter().take(MOST_TAGS);
        let tags = tags.map(|tag| case_tag::ActiveModel { case_id: Set(case.id.0), tag: Set(tag) });
        let tags: Vec<_> = tags.collect();
        if !tags.is_empty() {
            case_tag::Entity::insert_many(tags).exec_without_returning(&self.db).await?;
        }
        let words = folded_words(&text, MOST_WORDS).into_iter();
        let words = words.map(|word| case_word::ActiveModel { case_id: Set(case.id.0), word: Set(word) });
        let words: Vec<_> = words.collect();
        if !words.is_empty() {
            case_word::Entity::insert_many(words).exec_without_returning(&self.db).await?;
        }
        Ok(())
    }

    /// The text that a case is about, and what screening said of it, as it is stored.
    async fn text_of(&self, case: &CaseRecord) -> Result<Option<(String, String)>, StorageError> {
        let key = (case.subject, number(case.version));
        Ok(match case.subject_kind {
            SubjectKind::Review => {
                let found = review_version::Entity::find_by_id(key).one(&self.db).await?;
                found.map(|version| (version.text, version.report))
            }
            SubjectKind::Reply => {
                let found = reply_version::Entity::find_by_id(key).one(&self.db).await?;
                found.map(|version| (version.text, version.report))
            }
        })
    }

    /// Deletes what a case can be found by.
    pub async fn forget_words(&self, case: CaseId) -> Result<(), StorageError> {
        case_tag::Entity::delete_many().filter(case_tag::Column::CaseId.eq(case.0)).exec(&self.db).await?;
        case_word::Entity::delete_many().filter(case_word::Column::CaseId.eq(case.0)).exec(&self.db).await?;
        Ok(())
    }

    /// What screening found in these cases, at most 100 of them: `flag:NAME` and `privacy:CATEGORY`.
    pub async fn tags(&self, cases: &[CaseId]) -> Result<BTreeMap<CaseId, Vec<String>>, StorageError> {
        let ids: Vec<Uuid> = cases.iter().take(100).map(|id| id.0).collect();
        let query = case_tag::Entity::find().filter(case_tag::Column::CaseId.is_in(ids));
        let rows = query.limit(100 * MOST_TAGS as u64).all(&self.db).await?;
        let mut tags: BTreeMap<CaseId, Vec<String>> = BTreeMap::new();
        for row in rows {
            tags.entry(CaseId(row.case_id)).or_default().push(row.tag);
        }
        tags.values_mut().for_each(|tags| tags.sort_unstable());
        Ok(tags)
    }
}

/// The tag of a flag.
pub fn flag_tag(flag: &str) -> String {
    format!("flag:{flag}")
}

/// The tag of a kind of personal data.
pub fn privacy_tag(category: &str) -> String {
    format!("privacy:{category}")
}

/// What screening found in a text, as its case is found by: `flag:NAME` and `privacy:CATEGORY`.
pub fn tags_of(report: &Report) -> BTreeSet<String> {
    let flags = report.flags.iter().map(|flag| flag_tag(flag.flag.as_str()));
    let privacy = report.privacy.iter().map(|finding| privacy_tag(finding.category.as_str()));
    // Articles name it among their flags: a text that nobody can read is something that was found in it.
    let unreadable = Readability::Unreadable;
    let unreadable = (report.readability == unreadable).then(|| flag_tag(unreadable.as_str()));
    flags.chain(privacy).chain(unreadable).collect()
}
