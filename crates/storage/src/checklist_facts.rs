//! What is known of the checklists of many applications at once: so many queries, however many they are.

use crate::checklist_rows::Gathered;
use crate::entity::{
    facility, invitation_batch, member_invitation, membership, pilot_contact, pilot_facility_check,
    pilot_location, pilot_onboarding, relationship_period, review,
};
use crate::error::StorageError;
use crate::facilities::CHUNK;
use crate::onboardings::Onboardings;
use crate::pilot_applications::ApplicationRecord;
use chrono::{DateTime, Utc};
use domain::pilot::ChecklistFacts;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

/// Something that was counted, and since when there is any.
type Counted = (Uuid, i64, Option<DateTime<Utc>>);

impl Onboardings<'_> {
    /// What is known of the checklists of these applications, in their order.
    pub async fn facts(
        &self,
        applications: &[ApplicationRecord],
        now: DateTime<Utc>,
    ) -> Result<Vec<ChecklistFacts>, StorageError> {
        let mut found = Gathered::default();
        let ids: Vec<Uuid> = applications.iter().map(|record| record.id.0).collect();
        for chunk in ids.chunks(CHUNK) {
            self.of_applications(chunk, &mut found).await?;
        }
        let facilities = found.facilities();
        for chunk in facilities.chunks(CHUNK) {
            self.of_the_facilities(chunk, &mut found).await?;
        }
        let organisations = found.organisations();
        for chunk in organisations.chunks(CHUNK) {
            self.of_the_organisations(chunk, now, &mut found).await?;
        }
        let accounts = found.accounts();
        for chunk in accounts.chunks(CHUNK) {
            use membership::{Column, Entity};
            let query = Entity::find().filter(Column::AccountId.is_in(chunk.iter().copied()));
            found.functions.extend(query.all(&self.db).await?);
        }
        applications.iter().map(|record| found.facts(record)).collect()
    }

    async fn of_applications(&self, ids: &[Uuid], found: &mut Gathered) -> Result<(), StorageError> {
        let ids = || ids.iter().copied();
        let query =
            pilot_onboarding::Entity::find().filter(pilot_onboarding::Column::ApplicationId.is_in(ids()));
        found.rows.extend(query.all(&self.db).await?);
        let contacts: Vec<(Uuid, DateTime<Utc>)> = pilot_contact::Entity::find()
            .select_only()
            .columns([pilot_contact::Column::ApplicationId, pilot_contact::Column::CreatedAt])
            .filter(pilot_contact::Column::ApplicationId.is_in(ids()))
            .into_tuple()
            .all(&self.db)
            .await?;
        found.contacts.extend(contacts);
        let checks: Vec<(Uuid, Uuid, Uuid, DateTime<Utc>)> = pilot_facility_check::Entity::find()
            .select_only()
            .columns([
                pilot_facility_check::Column::ApplicationId,
                pilot_facility_check::Column::FacilityId,
                pilot_facility_check::Column::CheckedBy,
                pilot_facility_check::Column::CheckedAt,
            ])
            .filter(pilot_facility_check::Column::ApplicationId.is_in(ids()))
            .into_tuple()
            .all(&self.db)
            .await?;
        found.checks.extend(checks);
        let chosen: Vec<(Uuid, Uuid)> = pilot_location::Entity::find()
            .select_only()
            .columns([pilot_location::Column::ApplicationId, pilot_location::Column::FacilityId])
            .filter(pilot_location::Column::ApplicationId.is_in(ids()))
            .filter(pilot_location::Column::Chosen.eq(true))
            .filter(pilot_location::Column::FacilityId.is_not_null())
            .into_tuple()
            .all(&self.db)
            .await?;
        found.chosen.extend(chosen);
        Ok(())
    }

    async fn of_the_facilities(&self, ids: &[Uuid], found: &mut Gathered) -> Result<(), StorageError> {
        let ids = || ids.iter().copied();
        let run_by: Vec<(Uuid, Option<Uuid>)> = facility::Entity::find()
            .select_only()
            .columns([facility::Column::Id, facility::Column::OrganisationId])
            .filter(facility::Column::Id.is_in(ids()))
            .into_tuple()
            .all(&self.db)
            .await?;
        found.run_by.extend(run_by);
        let batches: Vec<Counted> = invitation_batch::Entity::find()
            .select_only()
            .column(invitation_batch::Column::FacilityId)
            .column_as(invitation_batch::Column::Id.count(), "many")
            .column_as(Expr::col(invitation_batch::Column::CreatedAt).min(), "since")
            .filter(invitation_batch::Column::FacilityId.is_in(ids()))
            .filter(invitation_batch::Column::WithdrawnAt.is_null())
            .group_by(invitation_batch::Column::FacilityId)
            .into_tuple()
            .all(&self.db)
            .await?;
        found.papers.extend(batches);
        let codes: Vec<(Uuid, i64)> = relationship_period::Entity::find()
            .select_only()
            .column(relationship_period::Column::FacilityId)
            .column_as(relationship_period::Column::Period.count(), "many")
            .filter(relationship_period::Column::FacilityId.is_in(ids()))
            .filter(relationship_period::Column::Issued.gt(0))
            .group_by(relationship_period::Column::FacilityId)
            .into_tuple()
            .all(&self.db)
            .await?;
        found.papers.extend(codes.into_iter().map(|(facility, many)| (facility, many, None)));
        let reviews: Vec<(Uuid, Option<DateTime<Utc>>)> = review::Entity::find()
            .select_only()
            .column(review::Column::FacilityId)
            .column_as(Expr::col(review::Column::PublishedAt).min(), "since")
            .filter(review::Column::FacilityId.is_in(ids()))
            .filter(review::Column::PublishedAt.is_not_null())
            .group_by(review::Column::FacilityId)
            .into_tuple()
            .all(&self.db)
            .await?;
        found.reviews.extend(reviews);
        Ok(())
    }

    async fn of_the_organisations(
        &self,
        ids: &[Uuid],
        now: DateTime<Utc>,
        found: &mut Gathered,
    ) -> Result<(), StorageError> {
        let ids = || ids.iter().copied();
        let members: Vec<(Uuid, Option<DateTime<Utc>>)> = membership::Entity::find()
            .select_only()
            .column(membership::Column::OrganisationId)
            .column_as(Expr::col(membership::Column::CreatedAt).min(), "since")
            .filter(membership::Column::OrganisationId.is_in(ids()))
            .group_by(membership::Column::OrganisationId)
            .into_tuple()
            .all(&self.db)
            .await?;
        found.reached.extend(members);
        let usable = Condition::any()
            .add(member_invitation::Column::AcceptedAt.is_not_null())
            .add(member_invitation::Column::ExpiresAt.gt(now));
        let invited: Vec<(Uuid, Option<DateTime<Utc>>)> = member_invitation::Entity::find()
            .select_only()
            .column(member_invitation::Column::OrganisationId)
            .column_as(Expr::col(member_invitation::Column::CreatedAt).min(), "since")
            .filter(member_invitation::Column::OrganisationId.is_in(ids()))
            .filter(member_invitation::Column::RevokedAt.is_null())
            .filter(usable)
            .group_by(member_invitation::Column::OrganisationId)
            .into_tuple()
            .all(&self.db)
            .await?;
        found.reached.extend(invited);
        Ok(())
    }
}
