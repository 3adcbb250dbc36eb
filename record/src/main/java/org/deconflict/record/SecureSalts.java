package org.deconflict.record;

import java.security.SecureRandom;

/// Salts that nobody can foresee, for every record that holds something real.
public final class SecureSalts implements Salts {
    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] next() {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
