package org.sangyu.workflow;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** Evaluates the diagrams' expressions with our process beans alone, and never lets one reach a class or the runtime. */
class GuardedExpressions extends JuelExpressionManager {

    private static final Set<String> FORBIDDEN =
            Set.of("getClass", "class", "classLoader", "getClassLoader", "forName");

    GuardedExpressions(Map<Object, Object> beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver all = new CompositeELResolver();
        all.add(new NoReflection());
        all.add(super.createElResolver());
        return all;
    }

    /** Resolves nothing, and refuses what would lead out of the domain. */
    private static class NoReflection extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            refuseOutsideProcess(context, property);
            refuse(base, property);
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            refuseOutsideProcess(context, method);
            refuse(base, method);
            return null;
        }

        /** Queries are evaluated with no process around them: there, nothing has a name and nothing can be called. */
        private static void refuseOutsideProcess(ELContext context, Object property) {
            if (context.getContext(VariableScope.class) == null && context.getContext(VariableContext.class) == null) {
                throw new ProcessEngineException("forbidden in queries: " + property);
            }
        }

        private static void refuse(Object base, Object property) {
            boolean reflective = base instanceof Class
                    || base instanceof ClassLoader
                    || base instanceof Runtime
                    || base instanceof Thread
                    || base instanceof java.lang.reflect.AnnotatedElement;
            if (reflective || (base != null && FORBIDDEN.contains(String.valueOf(property)))) {
                throw new ProcessEngineException("forbidden in expressions: " + property);
            }
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {}

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return null;
        }

        @Override
        public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
