package org.sangyu.privacy;

/**
 * A column that {@link FieldCipher} sealed; a bean of this type lets it be sealed anew when the key is exchanged.
 *
 * @param id the table's primary key, a bigint
 * @param fingerprint the column with the value's keyed hash; null where nobody looks for it
 */
public record SealedColumn(String table, String id, String column, String fingerprint) {

    public SealedColumn {
        for (String name : new String[] {table, id, column, fingerprint}) {
            if (name != null && !name.matches("[a-z_]+")) {
                throw new IllegalArgumentException("No name of a table or column: " + name);
            }
        }
    }
}
