package org.sangyu.workflow;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that diagrams may name: those annotated {@link ProcessTasks}, looked up when first asked for. */
class ProcessTaskBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    ProcessTaskBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text
                && beans.containsBean(text)
                && beans.findAnnotationOnBean(text, ProcessTasks.class) != null;
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
