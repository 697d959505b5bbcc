"""The facilitator's guide to a session: plan, notes beside slides, activities, key, cards."""
