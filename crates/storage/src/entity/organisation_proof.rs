//! Rows of `organisation_proofs`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation_proofs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub made_by: Option<Uuid>,
    pub created_at: DateTimeUtc,
    pub code_hash: Option<Vec<u8>>,
    pub expires_at: Option<DateTimeUtc>,
    pub attempts: i32,
    #[sea_orm(column_type = "Text")]
    pub outcome: Option<String>,
    pub ended_at: Option<DateTimeUtc>,
    pub reason: Option<Vec<u8>>,
    #[sea_orm(column_type = "Text")]
    pub sealed_key: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
