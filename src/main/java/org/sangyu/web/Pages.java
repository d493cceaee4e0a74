package org.sangyu.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires what every page shares into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private final LargePrint largePrint;

    Pages(LargePrint largePrint) {
        this.largePrint = largePrint;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(Languages.change());
        registry.addInterceptor(largePrint);
    }

    /** Kept by browsers, but asked about every time: after an upgrade nobody sees new pages in old clothes. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"css", "js", "images"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.noCache());
        }
    }
}
