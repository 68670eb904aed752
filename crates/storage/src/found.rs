//! What the search index holds of a facility beside its facts: figures, themes, languages.

use crate::entity::{facility_theme, review};
use crate::error::StorageError;
use crate::facilities::{CHUNK, Facilities};
use domain::Aggregate;
use domain::aggregate::ThemeAggregate;
use domain::ids::FacilityId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// The figures of a facility with the languages in which people wrote about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The figures, with the themes.
    pub aggregate: Aggregate,
    /// Languages of its public reviews, ISO 639-1, each once, sorted.
    pub languages: Vec<String>,
}

impl Facilities<'_> {
    /// Figures and languages of many facilities; an unknown one is left out.
    pub async fn found(&self, ids: &[FacilityId]) -> Result<HashMap<FacilityId, Found>, StorageError> {
        let summaries = self.summaries(ids).await?;
        let mut found: HashMap<FacilityId, Found> = summaries
            .into_iter()
            .map(|(id, aggregate)| (id, Found { aggregate, languages: Vec::new() }))
            .collect();
        // Whoever has no review has no themes and no languages: nothing to read.
        let reviewed: Vec<Uuid> =
            found.iter().filter(|(_, found)| found.aggregate.review_count > 0).map(|(id, _)| id.0).collect();
        for chunk in reviewed.chunks(CHUNK) {
            self.add_themes(chunk, &mut found).await?;
            self.add_languages(chunk, &mut found).await?;
        }
        Ok(found)
    }

    async fn add_themes(
        &self,
        ids: &[Uuid],
        found: &mut HashMap<FacilityId, Found>,
    ) -> Result<(), StorageError> {
        use facility_theme::{Column, Entity};
        let rows = Entity::find().filter(Column::FacilityId.is_in(ids.iter().copied())).all(&self.db).await?;
        for row in rows {
            let counts = [row.n1, row.n2, row.n3, row.n4, row.n5];
            let distribution = counts.map(|n| u32::try_from(n).unwrap_or(0));
            if let Some(found) = found.get_mut(&FacilityId(row.facility_id)) {
                found.aggregate.themes.insert(row.theme, ThemeAggregate { distribution });
            }
        }
        Ok(())
    }

    async fn add_languages(
        &self,
        ids: &[Uuid],
        found: &mut HashMap<FacilityId, Found>,
    ) -> Result<(), StorageError> {
        use review::{Column, Entity};
        let rows: Vec<(Uuid, String)> = Entity::find()
            .select_only()
            .columns([Column::FacilityId, Column::Language])
            .filter(Column::FacilityId.is_in(ids.iter().copied()))
            .filter(Column::PublishedAt.is_not_null())
            .group_by(Column::FacilityId)
            .group_by(Column::Language)
            .order_by_asc(Column::FacilityId)
            .order_by_asc(Column::Language)
            .into_tuple()
            .all(&self.db)
            .await?;
        for (id, language) in rows {
            if let Some(found) = found.get_mut(&FacilityId(id)) {
                found.languages.push(language);
            }
        }
        Ok(())
    }
}
