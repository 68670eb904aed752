//! What a public review said before its writer updated it.

use crate::entity::review_version::{Column, Entity, Model};
use crate::error::{StorageError, from_json};
use crate::facilities::CHUNK;
use crate::outbox::{NewMessage, Topic};
use crate::public_reviews::PublicReviews;
use crate::reviews::{ReviewRecord, number};
use crate::tx::Tx;
use crate::versions::{Versions, edits};
use chrono::{DateTime, Utc};
use domain::ids::ReviewId;
use domain::{Edits, MaskedText, Scores};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

const TABLE: &str = "review_versions";

/// That readers see an update of a review.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicUpdate {
    /// When its writer sent it in.
    pub updated_at: DateTime<Utc>,
    /// What the review said before; none where an editor keeps readers from it.
    pub before: Option<Box<Before>>,
}

/// What readers saw of a review before its update.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// The text with its masks, as it was public.
    pub text: MaskedText,
    /// What editors did to it.
    pub edits: Edits,
    /// The scores; they no longer count.
    pub scores: Scores,
    /// When it was sent in.
    pub written_at: DateTime<Utc>,
}

impl Versions<'_> {
    /// Where a text that readers see is masked otherwise, such as after a notice, what stood there before is no
    /// longer shown beside it: it may hold the same words.
    pub(crate) async fn part_from_past(
        &self,
        review: ReviewId,
        version: u32,
        masked: &MaskedText,
    ) -> Result<(), StorageError> {
        Entity::update_many()
            .col_expr(Column::BeforeHidden, Expr::value(true))
            .filter(Column::ReviewId.eq(review.0))
            .filter(Column::Version.eq(number(version)))
            .filter(Column::UpdateOf.is_not_null())
            .filter(Column::PublicText.ne(&masked.text))
            .exec(&self.db)
            .await?;
        Ok(())
    }
}

impl Tx {
    /// Keeps readers from what a review said before an update of it. Says how many versions that changed: 0 where
    /// none of `versions` is an update, or it is kept from them already.
    pub async fn hide_before(
        &mut self,
        review: &ReviewRecord,
        versions: &[u32],
        now: DateTime<Utc>,
    ) -> Result<u64, StorageError> {
        let numbers: BTreeSet<i32> = versions.iter().map(|version| number(*version)).collect();
        let hidden = Entity::update_many()
            .col_expr(Column::BeforeHidden, Expr::value(true))
            .filter(Column::ReviewId.eq(review.id.0))
            .filter(Column::Version.is_in(numbers))
            .filter(Column::UpdateOf.is_not_null())
            .filter(Column::BeforeHidden.eq(false))
            .exec(&self.executor())
            .await?;
        self.send(NewMessage::about(Topic::IndexReview, review.id.0, now));
        self.changes_public();
        Ok(hidden.rows_affected)
    }
}

impl PublicReviews<'_> {
    /// What stood there before these versions, by review.
    pub(crate) async fn updates(
        &self,
        shown: &HashMap<(Uuid, i32), Model>,
    ) -> Result<HashMap<Uuid, PublicUpdate>, StorageError> {
        let updates: Vec<(&Model, i32)> =
            shown.values().filter_map(|version| Some((version, version.update_of?))).collect();
        let mut found = HashMap::new();
        for chunk in updates.chunks(CHUNK) {
            let numbers: BTreeSet<i32> = chunk.iter().map(|(_, of)| *of).collect();
            let rows = Entity::find()
                .filter(Column::ReviewId.is_in(chunk.iter().map(|(version, _)| version.review_id)))
                .filter(Column::Version.is_in(numbers))
                .all(&self.db)
                .await?;
            let mut before: HashMap<(Uuid, i32), Model> =
                rows.into_iter().map(|row| ((row.review_id, row.version), row)).collect();
            for (version, of) in chunk {
                let past = before.remove(&(version.review_id, *of)).filter(|_| !version.before_hidden);
                let before = past.map(Before::try_from).transpose()?.map(Box::new);
                found.insert(version.review_id, PublicUpdate { updated_at: version.submitted_at, before });
            }
        }
        Ok(found)
    }
}

impl TryFrom<Model> for Before {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let missing = || StorageError::corrupt(TABLE, "an update of what was never public");
        let masks = row.public_masks.ok_or_else(missing)?;
        Ok(Self {
            text: MaskedText { text: row.public_text.ok_or_else(missing)?, masks: from_json(TABLE, &masks)? },
            edits: edits(row.mask_article, row.corrected)?,
            scores: from_json(TABLE, &row.scores)?,
            written_at: row.submitted_at,
        })
    }
}
