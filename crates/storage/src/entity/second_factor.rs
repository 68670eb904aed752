//! Rows of `second_factors`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "second_factors")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub editor_id: Uuid,
    pub secret: Vec<u8>,
    #[sea_orm(column_type = "Text")]
    pub key_id: String,
    pub confirmed_at: Option<DateTimeUtc>,
    pub last_step: i64,
    pub failures: i32,
    pub locked_until: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
