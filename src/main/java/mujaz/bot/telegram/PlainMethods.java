package mujaz.bot.telegram;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/// Keeps the library from writing a method's name among its parameters, where the Bot API knows no
/// such field.
final class PlainMethods extends BeanSerializerModifier {

  private static final long serialVersionUID = 1L;

  private PlainMethods() {}

  static ObjectMapper writer() {
    return new ObjectMapper()
        .registerModule(new SimpleModule().setSerializerModifier(new PlainMethods()));
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
    if (PartialBotApiMethod.class.isAssignableFrom(bean.getBeanClass())) {
      properties.removeIf(property -> property.getName().equals("method"));
    }
    return properties;
  }
}
