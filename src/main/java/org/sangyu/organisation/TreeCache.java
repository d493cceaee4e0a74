package org.sangyu.organisation;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the tree in memory. A transaction that changes it reads the table from then on; everybody else sees the change
 * once it is committed, and another instance of the application within half a minute.
 */
@Component
class TreeCache {

    private static final Duration STALE_ELSEWHERE = Duration.ofSeconds(30);

    private final OrganisationTable table;
    private final LoadingCache<Boolean, OrganisationTree> cache;

    TreeCache(OrganisationTable table) {
        this.table = table;
        this.cache = Caffeine.newBuilder().expireAfterWrite(STALE_ELSEWHERE).build(everything -> load());
    }

    OrganisationTree tree() {
        Own own = (Own) TransactionSynchronizationManager.getResource(this);
        return own == null ? cache.get(Boolean.TRUE) : own.tree();
    }

    /** To be called in the transaction that changed the table. */
    void changed() {
        Own own = (Own) TransactionSynchronizationManager.getResource(this);
        if (own != null) {
            own.seen = null;
            return;
        }
        Own fresh = new Own();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Eviction(fresh));
    }

    private OrganisationTree load() {
        return new OrganisationTree(table.all());
    }

    /** The tree as the changing transaction sees it, read again after each of its changes. */
    private class Own {

        private OrganisationTree seen;

        OrganisationTree tree() {
            if (seen == null) {
                seen = load();
            }
            return seen;
        }
    }

    /** Ends the changing transaction's own view, and shows everybody what it did. */
    private class Eviction implements TransactionSynchronization {

        private final Own own;

        Eviction(Own own) {
            this.own = own;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TreeCache.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TreeCache.this, own);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(TreeCache.this);
            cache.invalidateAll();
        }
    }
}
