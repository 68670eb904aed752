//! The versions of reviews: what was submitted, what screening said, what readers see.

use crate::entity::review_version::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, to_json};
use crate::facilities::CHUNK;
use crate::reviews::{number, version};
use chrono::{DateTime, Utc};
use domain::ids::ReviewId;
use domain::{Edits, MaskedText, Scores};
use screening::Report;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

const TABLE: &str = "review_versions";

/// One version of a review.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionRecord {
    /// Of which review.
    pub review: ReviewId,
    /// Counted from 1.
    pub version: u32,
    /// The text as submitted, in NFC.
    pub text: String,
    /// The scores.
    pub scores: Scores,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
    /// What screening said of it.
    pub report: Report,
    /// What readers see of it, once it has been public.
    pub public: Option<MaskedText>,
    /// What editors did to what readers see of it.
    pub edits: Edits,
    /// The version that readers saw when this one was written, where this one is an update of it: once it is
    /// public, they see what it said before beside it.
    pub update_of: Option<u32>,
    /// Whether readers are kept from what it said before.
    pub before_hidden: bool,
}

/// What was written in a version, without what screening said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The text as submitted, in NFC.
    pub text: String,
    /// The scores.
    pub scores: Scores,
}

/// The versions of reviews.
#[derive(Debug)]
pub struct Versions<'t> {
    pub(crate) db: DatabaseExecutor<'t>,
}

impl<'t> Versions<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a version.
    pub async fn insert(&self, record: &VersionRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            review_id: Set(record.review.0),
            version: Set(number(record.version)),
            text: Set(record.text.clone()),
            scores: Set(to_json(TABLE, &record.scores)?),
            submitted_at: Set(record.submitted_at),
            report: Set(to_json(TABLE, &record.report)?),
            risk: Set(record.report.risk),
            proposal: Set(record.report.decision.as_str().to_owned()),
            engine_version: Set(record.report.engine_version.clone()),
            public_text: Set(None),
            public_masks: Set(None),
            mask_article: Set(None),
            corrected: Set(0),
            update_of: Set(record.update_of.map(number)),
            before_hidden: Set(record.before_hidden),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores what readers see of a version.
    pub async fn set_public(
        &self,
        review: ReviewId,
        version: u32,
        masked: &MaskedText,
        edits: &Edits,
    ) -> Result<(), StorageError> {
        self.part_from_past(review, version, masked).await?;
        let row = ActiveModel {
            review_id: Unchanged(review.0),
            version: Unchanged(number(version)),
            public_text: Set(Some(masked.text.clone())),
            public_masks: Set(Some(to_json(TABLE, &masked.masks)?)),
            mask_article: Set(edits.article.clone()),
            corrected: Set(number(edits.corrected)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// One version of a review.
    pub async fn find(&self, review: ReviewId, version: u32) -> Result<Option<VersionRecord>, StorageError> {
        let row = Entity::find_by_id((review.0, number(version))).one(&self.db).await?;
        row.map(VersionRecord::try_from).transpose()
    }

    /// The texts of some versions, in no order; of what is not there nothing.
    pub async fn texts(&self, of: &[(ReviewId, u32)]) -> Result<Vec<(ReviewId, u32, String)>, StorageError> {
        let versions: BTreeSet<i32> = of.iter().map(|(_, version)| number(*version)).collect();
        let rows: Vec<(Uuid, i32, String)> = Entity::find()
            .select_only()
            .columns([Column::ReviewId, Column::Version, Column::Text])
            .filter(Column::ReviewId.is_in(of.iter().map(|(review, _)| review.0)))
            .filter(Column::Version.is_in(versions))
            .into_tuple()
            .all(&self.db)
            .await?;
        rows.into_iter().map(|(id, n, text)| Ok((ReviewId(id), version(TABLE, n)?, text))).collect()
    }

    /// What was written in every version of these reviews.
    pub async fn written(
        &self,
        reviews: &[ReviewId],
    ) -> Result<HashMap<(ReviewId, u32), Written>, StorageError> {
        let mut written = HashMap::new();
        for chunk in reviews.chunks(CHUNK) {
            let rows: Vec<(Uuid, i32, String, String)> = Entity::find()
                .select_only()
                .columns([Column::ReviewId, Column::Version, Column::Text, Column::Scores])
                .filter(Column::ReviewId.is_in(chunk.iter().map(|review| review.0)))
                .into_tuple()
                .all(&self.db)
                .await?;
            for (review, number, text, scores) in rows {
                let scores = from_json(TABLE, &scores)?;
                written.insert((ReviewId(review), version(TABLE, number)?), Written { text, scores });
            }
        }
        Ok(written)
    }

    /// The newest versions of a review, newest first, at most 50.
    pub async fn of_review(&self, review: ReviewId) -> Result<Vec<VersionRecord>, StorageError> {
        let query = Entity::find().filter(Column::ReviewId.eq(review.0));
        let rows = query.order_by_desc(Column::Version).limit(50).all(&self.db).await?;
        rows.into_iter().map(VersionRecord::try_from).collect()
    }
}

impl TryFrom<Model> for VersionRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let edits = edits(row.mask_article, row.corrected)?;
        let public = match (row.public_text, row.public_masks) {
            (Some(text), Some(masks)) => Some(MaskedText { text, masks: from_json(TABLE, &masks)? }),
            _ => None,
        };
        Ok(Self {
            review: ReviewId(row.review_id),
            version: version(TABLE, row.version)?,
            text: row.text,
            scores: from_json(TABLE, &row.scores)?,
            submitted_at: row.submitted_at,
            report: from_json(TABLE, &row.report)?,
            public,
            edits,
            update_of: row.update_of.map(|of| version(TABLE, of)).transpose()?,
            before_hidden: row.before_hidden,
        })
    }
}

/// What editors did to a public text, from its columns.
pub(crate) fn edits(article: Option<String>, corrected: i32) -> Result<Edits, StorageError> {
    Ok(Edits { article, corrected: version(TABLE, corrected)? })
}
