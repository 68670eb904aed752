//! Rows of `identity_looks`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "identity_looks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub review_id: Uuid,
    pub case_id: Uuid,
    pub editor_id: Uuid,
    pub at: DateTimeUtc,
    pub reason: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub sealed_key: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
