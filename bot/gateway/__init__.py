"""The connections to Discord's gateway: this process's shards, connected and given up while it runs."""
