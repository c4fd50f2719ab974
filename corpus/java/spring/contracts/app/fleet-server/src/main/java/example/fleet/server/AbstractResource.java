package example.fleet.server;

import example.fleet.api.ReadApi;

abstract class AbstractResource<T> implements ReadApi<T, Long> {
    protected abstract T find(long id);

    @Override
    public T read(Long id) {
        return find(id);
    }
}
